// Debian builds libxml2 with ICU; its encoding.h then includes ICU's headers, whose types collide with
// Foundation's own copy (swiftlang/swift#88485). The macro guards trailing struct members that are never
// touched here, so it is undefined before any other libxml2 header is read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/HTMLparser.h>
