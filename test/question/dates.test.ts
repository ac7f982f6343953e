import { readDates } from '../../src/question/mentions/dates.js';

test.each([
  '5/22',
  '22/5',
  '11-28',
  '26/11/28',
  '2026-11-28',
  '2026/11/28',
  '28.11.2026',
  'Nov 28',
  '28 November 2026',
  'on May 22',
  '5월 22일',
  '5월22일',
])('%s is a date', (text) => {
  expect(readDates(`${text} FE`).map((piece) => piece.text)).toEqual([text.replace(/^on /, '')]);
});

test.each([
  '80/443',
  '5060/5061',
  '443/4443',
  '20/21',
  '67/68',
  '22/tcp',
  '5/22 tcp',
  'port 5/22',
  '5060-5061',
  '10.1.2.3',
  '10.1.0.0/16',
  '1/2/3/4',
  'may 22 be closed',
  '12:30',
])('%s is none', (text) => {
  expect(readDates(text)).toEqual([]);
});
