import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { polisFiles, readConversation } from './read-polis-files.ts'

const file = (name: string, text = 'x') => ({ name, bytes: strToU8(text) })
const votes = file('votes.csv')
const comments = file('comments.csv')
const refusalOf = (...sent: Parameters<typeof polisFiles>[0]) => {
  const files = polisFiles(sent)
  return 'refusal' in files ? [files.refusal, files.about] : files
}

test('which file is which follows from its name, in an archive too; the others are told', () => {
  const others = [file('stored-groups.csv'), file('participants-votes.csv')]
  expect(refusalOf(votes, comments, file('summary.csv'), ...others)).toMatchObject({
    ...{ votes: { name: 'votes.csv' }, comments: { name: 'comments.csv' } },
    summary: { name: 'summary.csv' },
    unused: ['stored-groups.csv', 'participants-votes.csv'],
  })
  const zip = zipSync({
    'export/halle-votes.csv': votes.bytes,
    'export/halle-comments.csv': comments.bytes,
    '__MACOSX/._votes.csv': strToU8('junk'),
    'photo.png': strToU8('p'),
  })
  expect(refusalOf({ name: 'export.zip', bytes: zip })).toMatchObject({
    votes: { name: 'export/halle-votes.csv' },
    unused: [],
  })
})

test('what is missing, twice there, no table or no archive is told', () => {
  expect(refusalOf()).toEqual(['no-files', ''])
  expect(refusalOf(comments)).toEqual(['no-votes', ''])
  expect(refusalOf(votes)).toEqual(['no-comments', ''])
  expect(refusalOf(votes, comments, file('a-votes.csv'))).toEqual([
    'file-twice',
    'votes.csv, a-votes.csv',
  ])
  expect(refusalOf(file('votes.csv', '%PDF-1.7'), comments)).toEqual(['not-tables', 'votes.csv'])
  expect(refusalOf(file('export.zip', 'PK\u0003\u0004 cut'))).toEqual([
    'broken-archive',
    'export.zip',
  ])
  const wide = { name: 'votes.csv', bytes: new Uint8Array(40_000_001).fill(49) }
  expect(refusalOf(wide, comments)).toEqual(['too-large', ''])
  const bomb = zipSync({ 'votes.csv': wide.bytes, 'comments.csv': comments.bytes })
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(refusalOf({ name: 'export.zip', bytes: bomb })).toEqual(['broken-archive', 'export.zip'])
})

test('topic and description come from the summary, and every problem of both tables at once', () => {
  const read = (texts: Readonly<Record<string, string>>) => {
    const files = polisFiles(Object.entries(texts).map(([name, text]) => file(name, text)))
    if ('refusal' in files) throw new Error(files.refusal)
    return readConversation(files)
  }
  const whole = {
    'comments.csv': 'comment-id,moderated,comment-body\n0,1,Plus de bancs\n',
    'votes.csv': 'timestamp,datetime,comment-id,voter-id,vote\n1403054214196,x,0,0,1\n',
    'summary.csv':
      'topic,"Bancs, et ombre"\nurl,https://exemple.test\nconversation-description,Voici.\n',
  }
  expect(read(whole)).toMatchObject({
    ok: true,
    value: { topic: 'Bancs, et ombre', description: 'Voici.', statements: [{ id: '0' }] },
  })
  const broken = read({
    ...whole,
    'comments.csv': 'comment-id,moderated\n0,peut-être\n',
    'votes.csv': 'timestamp,comment-id,voter-id,vote\n1403054214196,0,0,2\n',
  })
  expect(broken).toMatchObject({
    ok: false,
    problems: [
      { file: 'comments', code: 'bad-moderation', line: 2 },
      { file: 'votes', code: 'bad-vote', line: 2 },
    ],
  })
})
