import { expect, test } from '@jest/globals';
import { detectForbidden, quoteKeywordTypes } from '../../src/grafeo/dialect.ts';

test.each([
  ['CREATE INDEX x FOR (n:A) ON (n.b)', 'schema'],
  ['  // hello\ndrop constraint x', 'schema'],
  ["LOAD /* all */ CSV FROM '/etc/passwd' AS l RETURN l", 'file'],
  ['WITH 1 AS a load\ncsv FROM $f AS l RETURN l', 'file'],
  ['MATCH (n) RETURN n.create, n.drop', null],
  ['MATCH (n) WHERE n.x = \'LOAD CSV\' OR n.x = "DROP" RETURN n', null],
  ["MATCH (n) WHERE n.x = 'it\\'s' RETURN n // CREATE", null],
  ['MATCH (n:`CREATE`)-[:ALTER]->() RETURN $create', null],
])('%s: %s', (cypher, expected) => {
  expect(detectForbidden(cypher)).toBe(expected);
});

test.each([
  ['MATCH (e)-[:IN]->(d)', 'MATCH (e)-[:`IN`]->(d)'],
  ['MATCH (e)-[r:AT|WITH*1..2]->(d)', 'MATCH (e)-[r:AT|`WITH`*1..2]->(d)'],
  ['MATCH (a)-[:`IN`]-(b) WITH a WHERE a.x IN [1] RETURN a', null],
  ["RETURN ':IN' AS x, [i IN [1] | i] AS l // :WITH", null],
  ['MATCH (a:INVADED {x: INDEX})-[:WITHDRAWS_FROM]->(b)', null],
])('quotes types that are keywords: %s', (cypher, expected) => {
  expect(quoteKeywordTypes(cypher)).toBe(expected ?? cypher);
});
