-- 用数据库核验一次随机抽取（SSJ-DRAW/1 §2.10）。在本文件夹运行： spark-sql -f verify-spark.sql
-- 最后一条查询列出不符的行；没有任何行即相符。各分组的数量取自 result.txt，由 verify.py 重新计算。
-- 本次抽取用 SM3，数据库没有此算法：抽签码取自 result.txt，只核对归属、次序和数量。
create or replace temporary view clusters_lines as select value as line from text.`clusters.tsv`;
create or replace temporary view frame_lines as select value as line from text.`frame.tsv`;
create or replace temporary view items_lines as select value as line from text.`items.tsv`;
create or replace temporary view result_lines as select value as line from text.`result.txt`;
create or replace temporary view seed_text using text options (path 'seed.txt', wholetext 'true');
create or replace temporary view takes as
  select split_part(line, chr(9), 2) as item, split_part(line, chr(9), 3) as cell, cast(split_part(line, chr(9), 4) as bigint) as place, split_part(line, chr(9), 5) as ticket, split_part(line, chr(9), 6) as oid
  from result_lines where line like concat('take', chr(9), '%');
create or replace temporary view cells as
  select split_part(line, chr(9), 2) as item, split_part(line, chr(9), 3) as cell, cast(split_part(line, chr(9), 4) as bigint) as objects, cast(split_part(line, chr(9), 5) as bigint) as drawn
  from result_lines where line like concat('cell', chr(9), '%');
create or replace temporary view clusters as select split_part(line, chr(9), 1) as item, split_part(line, chr(9), 2) as cluster, split_part(line, chr(9), 3) as oid from clusters_lines;
create or replace temporary view units as
  select f.item as item, coalesce(c.cluster, f.cell) as cell, f.oid as oid, mode, coalesce(t.ticket, repeat(case when mode like '%+desc%' then '0' else 'g' end, 64)) as ticket
  from (select split_part(line, chr(9), 1) as item, split_part(line, chr(9), 2) as cell, split_part(line, chr(9), 3) as oid from frame_lines) f
  join (select split_part(line, chr(9), 1) as item, split_part(line, chr(9), 2) as mode, split_part(line, chr(9), 4) as scope from items_lines) i on f.item = i.item
  left join clusters c on f.item = c.item and f.oid = c.oid
  left join takes t on f.item = t.item and f.oid = t.oid
  cross join (select '' as seed from seed_text) s;
create or replace temporary view ranked as
  select item, cell, row_number() over (partition by item, case when mode like 'all%' then '' else cell end
    order by case when mode not like '%+desc%' then ticket end, case when mode like '%+desc%' then ticket end desc, oid) as place,
    ticket, oid, mode from units;
create or replace temporary view wanted as
  select r.item, r.cell, r.place, r.ticket, r.oid from ranked r join cells c on r.item = c.item and r.cell = c.cell
  where mode like 'all%' or place <= drawn;
select 'lacking' as wrong, item, cell, place, ticket, oid from (select * from wanted except select * from takes) a
union all select 'foreign', item, cell, place, ticket, oid from (select * from takes except select * from wanted) b
union all select 'objects', u.item, u.cell, u.objects, '', '' from
  (select item, cell, count(*) as objects from units group by item, cell) u
  left join cells c on u.item = c.item and u.cell = c.cell where c.objects is null or c.objects <> u.objects
union all select 'drawn', c.item, c.cell, c.drawn, '', '' from cells c
  left join (select item, cell, count(*) as rows from takes group by item, cell) t on c.item = t.item and c.cell = t.cell
  where coalesce(t.rows, 0) <> c.drawn
order by 1, 2, 3, 4;
