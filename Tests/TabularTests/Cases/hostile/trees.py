"""Hostile XML documents."""
HEAD = '<?xml version="1.0"?>\n'
TWO = '<r><n>1</n></r><r><n>2</n></r>'
READ = '3 rows: n / 1 / 2'


def many(text, count):
    """The text so often, with the number in place of every 「§」."""
    return ''.join(text.replace('§', str(number)) for number in range(count))


ROWS = many('<r><n>样例§</n></r>\n', 100)

CASES = [
    # Document types and what they can do.
    ('billion laughs', 'T031@2', HEAD + '<!DOCTYPE z [<!ENTITY a "lol">' + many('<!ENTITY b§ "&a;&a;&a;">', 30)
     + ']>\n<z><r>&b29;</r><r>1</r></z>'),
    ('quadratic entities', 'T031@1', '<!DOCTYPE q [<!ENTITY a "' + 'a' * 50_000 + '">]>\n<q>' + '&a;' * 10_000 + '</q>'),
    ('an external entity', 'T031@2', '\n<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><c>&x;</c><c>&x;</c></r>'),
    ('a parameter entity', 'T031@1', '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://example.invalid/p.dtd"> %p;]><r><a/><a/></r>'),
    ('an external document type', 'T031@1', '<!DOCTYPE r SYSTEM "http://example.invalid/r.dtd"><r><a/><a/></r>'),
    ('a bare document type', 'T031@3', '<?xml version="1.0"?>\n\n<!DOCTYPE r>\n<r/>'),
    ('a document type behind a megabyte', 'T031@2', '<!--' + 'x' * 1_200_000 + '-->\n<!DOCTYPE r [<!ENTITY a "b">]><r><a/><a/></r>'),
    ('XInclude stays an element', '3 rows: href / file:///etc/passwd / b',
     '<d xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/><xi:include href="b"/></d>'),
    ('a style sheet is not fetched', READ, '<?xml-stylesheet href="http://example.invalid/x.xsl"?><d>' + TWO + '</d>'),
    ('a schema is not fetched', READ, '<d xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
     'xsi:schemaLocation="u http://example.invalid/u.xsd">' + TWO + '</d>'),
    # Floods.
    ('200 levels', 'T032@2', '<d>\n' + '<x>' * 200),
    ('100,000 levels', 'T032@2', '<d>\n' + '<x>' * 100_000),
    ('50,000 attributes', 'T033@2', '<d>\n<r ' + many(" a§='>'", 50_000) + '/>\n<r b="1"/></d>'),
    ('a name of 70 kB', 'T033@3', '<d>\n\n<' + 'x' * 70_000 + '/></d>'),
    ('a tag that never ends', 'T033@2', '<d>\n<r a="' + 'x' * 200_000),
    ('attributes below the bound, many times', '301 rows', '<d>' + ('<r' + many(" a§='1'", 1000) + '/>') * 300 + '</d>'),
    ('a text of 12 MB', 'T034@1', '<d><r>' + 'x' * 12_000_000 + '</r></d>'),
    ('a text of 12 MB in pieces', 'T030@1', '<d><r>' + '<![CDATA[' + 'x' * 12_000_000 + ']]></r></d>'),
    ('a record of 2 MB', '3 rows T037@1', '<d><r>' + '<a>%s</a>' % ('x' * 60_000) * 35 + '</r><r><a>1</a></r></d>'),
    ('tags of 9,000 attributes', 'T120@1', '<d>' + ('<r' + many(" a§='1'", 6_000) + '/>') * 40 + '</d>'),
    ('200,000 comments', READ, '<d>' + '<!--x-->' * 200_000 + TWO + '</d>'),
    ('200,000 instructions', READ, '<d>' + '<?x y?>' * 200_000 + TWO + '</d>'),
    ('200,000 sections', '2 rows: n / 1', '<d><r><n>1' + '<![CDATA[]]>' * 200_000 + '</n></r></d>'),
    ('an element name for every record', 'T120@1', '<d>' + many('<r§><n>1</n></r§>', 60_000) + '</d>'),
    ('a field name for every record', 'T120@1', '<d>' + many('<r><c§>1</c§></r>', 60_000) + '</d>'),
    ('an attribute for every record', 'T120@1', '<d>' + many('<r a§="1"/>', 60_000) + '</d>'),
    ('a named field for every record', 'T120@1', '<d>' + many('<r><f name="§">1</f></r>', 60_000) + '</d>'),
    ('a wide record among many narrow ones', 'T121',
     '<d>' + '<r a="1"/>' * 60_000 + '<r>' + many('<c§>1</c§>', 4000) + '</r></d>'),
    ('20,000 values outside records', 'T038', '<d>' + '<p>说明</p>' * 20_000 + ROWS + '</d>'),
    ('5,000 name spaces', 'T033@1', '<d ' + many(' xmlns:a§="urn:§"', 5000) + '>' + TWO + '</d>'),
    # Name spaces.
    ('the default name space changes', READ, '<d xmlns="a"><r xmlns="b"><n xmlns="c">1</n></r><r><n xmlns="">2</n></r></d>'),
    ('a prefix nobody declared', READ, '<d><x:r><x:n>1</x:n></x:r><x:r><x:n>2</x:n></x:r></d>'),
    ('two prefixes of one name', READ, '<d xmlns:a="u" xmlns:b="v"><a:r><b:n>1</b:n></a:r><b:r><a:n>2</a:n></b:r></d>'),
    # Damage.
    ('a control character', '2 rows: r / a\ufffdb R089@1', '<d>\n<r>a\vb</r></d>'),
    ('a bare ampersand', '2 rows: r / A \ufffd B R089@1', '<d>\n<r>A & B</r></d>'),
    ('an entity nobody declared', '2 rows: r / A \ufffdunknown; B R089@1', '<d>\n<r>A &unknown; B</r></d>'),
    ('character 0 by number', '2 rows: r / \ufffd#0; R089@1', '<d>\n<r>&#0;</r></d>'),
    ('a surrogate by number', '2 rows: r / \ufffd#xD800; R089@1', '<d>\n<r>&#xD800;</r></d>'),
    ('a character beyond all planes', '2 rows: r / \ufffd#x7FFFFFFF; R089@1', '<d>\n<r>&#x7FFFFFFF;</r></d>'),
    ('tags that cross', 'T030@2', '<d>\n<r><a>1</b></r>\n</d>'),
    ('an attribute twice', 'T030@2', "<d>\n<r a='1' a='2'/></d>"),
    ('an attribute without quotes', 'T030@2', '<d>\n<r a=1/></d>'),
    ('cut between records', 'T030@2', '<d>\n<r><a>1</a></r>\n'),
    ('cut within a tag', 'T030@2', '<d>\n<r><a>1</a></r><r'),
    ('cut within a comment', 'T030@2', '<d>\n<r><a>1</a></r><!-- '),
    ('cut within a character', 'T030@3', ('<d>\n<r><n>样例市场</n></r>\n<r><n>乙').encode()[:-1]),
    ('two roots', 'T030@2', '<d/>\n<e/>'),
    ('a declaration and nothing else', 'T030@2', '<?xml version="1.0"?>\n'),
    ('no records', 'T035', '<d>\n</d>'),
    ('malformed behind the survey', '30002 rows R089@30002', '<d>\n' + many('<r><n>样例§</n></r>\n', 30_000)
     + '<r><n>A & B</n></r>\n</d>'),
    # Declarations that lie.
    ('declared GB2312, is UTF-8', READ, '<?xml version="1.0" encoding="GB2312"?><d>' + TWO + '<!--名称--></d>'),
    ('declared UTF-8, is GB18030', READ, ('<?xml version="1.0" encoding="UTF-8"?><d>' + TWO + '<!--名称--></d>').encode('gb18030')),
    ('declared UTF-32, is UTF-8', READ, '<?xml version="1.0" encoding="UTF-32"?><d>' + TWO + '</d>'),
    ('declared as something nobody knows', READ, '<?xml version="1.0" encoding="x-rot13"?><d>' + TWO + '</d>'),
    ('UTF-16 without a mark', READ, ('<?xml version="1.0"?><d>' + TWO + '</d>').encode('utf-16be')),
    ('two encodings in one document', '12 rows T004@12', ('<d>\n' + many('<r><n>样例§</n></r>\n', 10)).encode() + '<r><n>名称</n></r></d>'.encode('gb18030')),
    ('version 1.1', READ, '<?xml version="1.1"?><d>' + TWO + '</d>'),
    ('UTF-7 hides a document type', 'T030@1', '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE r+AD4-<d>' + TWO + '</d>'),
]
