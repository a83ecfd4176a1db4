import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { referenceData } from '#proofs/reference-data.ts'
import { runCommand } from '../testing/run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-map-'))
afterAll(() => rmSync(root, { recursive: true }))

const statements = 10
const comments = `comment-id,moderated,comment-body\n${Array.from({ length: statements }, (_, at) => `${at},${at === 9 ? -1 : 1},Énoncé ${at}`).join('\n')}\n`
/** Two camps of twelve: all agree with the first statement, and answer the others each in their way. */
const lines = Array.from({ length: 24 * statements }, (_, at) => {
  const [person, statement] = [Math.floor(at / statements), at % statements]
  const own = statement === 0 || person < 12 ? 1 : -1
  return `${1000 + at},x,${statement},${person},${(person + statement) % 11 === 0 ? 0 : own}`
})
const votes = `timestamp,datetime,comment-id,voter-id,vote\n${lines.join('\n')}\n2000,x,1,0,1\n`

let folders = 0
function folder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const path = join(root, String(folders++))
  mkdirSync(path)
  const all = { 'votes.csv': votes, 'comments.csv': comments, ...files }
  for (const [name, text] of Object.entries(all))
    if (text !== '-') writeFileSync(join(path, name), text)
  return path
}

const run = (...args: string[]) => runCommand('opinion-map', 'compute', ...args)

describe('ouvroir opinion-map compute', () => {
  it('gives machines the map in the shape that was announced', async () => {
    const { code, json, err } = await run(folder(), '--json', '--resamples', '20')
    expect(err).toBe('')
    expect(code).toBe(0)
    const answer = json()
    expect(Object.keys(answer)).toEqual([
      ...['schema', 'participants', 'inConversation', 'statements', 'pca', 'baseClusters'],
      ...['groups', 'silhouettes', 'representative', 'consensus', 'groupAwareConsensus'],
      ...['priorities', 'stability', 'bridging', 'divisive'],
    ])
    expect(answer).toMatchObject({
      schema: 'ouvroir opinion-map compute 1',
      participants: 24,
      statements: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      groups: [
        { id: 0, members: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
        { id: 1, members: [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23] },
      ],
      consensus: { agree: [0], disagree: [] },
      stability: { verdict: 'stable', start: 'cold', seed: 1, resamples: 20 },
    })
    expect(answer.inConversation).toHaveLength(24)
    expect(answer.pca.center).toHaveLength(10)
    expect(answer.pca.components.map((direction: number[]) => direction.length)).toEqual([10, 10])
    expect(answer.pca.components[0][9]).toBe(0)
    expect(answer.baseClusters.flat().sort((a: number, b: number) => a - b)).toHaveLength(24)
    expect(Object.keys(answer.silhouettes)).toEqual(
      ['2', '3', '4'].slice(0, Object.keys(answer.silhouettes).length),
    )
    expect(Object.keys(answer.representative['0'][0])).toEqual(['statement', 'for', 'ra', 'rat'])
    expect(Object.keys(answer.groupAwareConsensus)).toHaveLength(10)
    expect(answer.priorities['0']).toBeGreaterThan(0)
    expect(answer.bridging).toMatchObject([{ statement: 0, for: 'agree' }])
    expect(answer.divisive[0]).toMatchObject({ most: 0, least: 1 })
    expect(answer.stability.sentence).toContain('Les groupes tiennent')
    const again = await run(folder(), '--json', '--resamples', '20')
    expect(again.json()).toEqual(answer)
  })

  it('keeps identifiers that are no numbers as they are', async () => {
    const named = (text: string) => text.replace(/^(\d+,x,\d+),(\d+)/gm, '$1,p-$2')
    const { json } = await run(folder({ 'votes.csv': named(votes) }), '--json', '--resamples', '0')
    expect(json().inConversation[0]).toBe('p-0')
    expect(json().statements[0]).toBe(0)
  })

  it('tells people whether the groups hold before showing them, in French or in English', async () => {
    const french = await run(folder(), '--resamples', '20')
    expect(french.out).toContain('24 personnes, 10 énoncés, 240 votes.')
    expect(french.out).toContain('1 vote de plus : la même personne a changé d’avis')
    expect(french.out).toContain('1 énoncé retiré par la modération')
    expect(french.out.indexOf('Les groupes tiennent : sur 20 tirages')).toBeGreaterThan(0)
    expect(french.out.indexOf('Les groupes tiennent')).toBeLessThan(
      french.out.indexOf('\nGroupes\n'),
    )
    expect(french.out).toMatch(/\[0\] Énoncé 0 : d’accord, A \d+ % \(entre \d+ % et 95 %\)/)
    expect(french.out).toMatch(/A \(\d+ %\) contre B \(0 %\), un écart entre \d+ et \d+ points/)
    const english = await run(folder(), '--resamples', '0', '--lang', 'en')
    expect(english.out).toContain('Nothing says whether these groups hold')
    expect(english.out).not.toMatch(/groupe |Énoncés|personnes/)
  })

  it('says that there are no groups when nothing parts people, or chance gives as clear ones', async () => {
    const agreed = votes.replace(/,(?:-1|0|1)$/gm, ',1')
    const { out, code } = await run(folder({ 'votes.csv': agreed }))
    expect(code).toBe(0)
    expect(out).toContain('Il n’y a pas de groupes : rien ne sépare les personnes.')
    const nobody = `${votes.split('\n')[0]}\n`
    const empty = await run(folder({ 'votes.csv': nobody }), '--json')
    expect(empty.code).toBe(0)
    expect(empty.json()).toMatchObject({
      ...{ participants: 0, groups: [], baseClusters: [], silhouettes: {} },
      stability: { verdict: 'none' },
    })
  })

  it('problems are told with the file, the line and the column, for people and machines', async () => {
    const path = folder({
      'votes.csv': `\ufeff${votes.replaceAll(',', ';').replace('1003;x;3;0;1', '1003;x;3;0;1,0').replace('1004;x;4;', '1004;x;77;')}`,
      'comments.csv': comments,
    })
    const { code, err, json } = await run(path, '--json')
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      'votes.csv, ligne 5, colonne « vote » : un vote est 1 (d’accord), -1 (pas d’accord) ou 0 (passe) (lu : 1,0)',
      'votes.csv, ligne 6, colonne « comment-id » : aucune ligne de comments.csv n’a cet énoncé (lu : 77)',
      '',
    ])
    expect(json()).toMatchObject({ schema: 'ouvroir error 1', ok: false })
    expect(json().problems[0]).toMatchObject({
      ...{ file: 'votes.csv', part: 'votes', code: 'bad-vote', line: 5, column: 'vote' },
    })
    const missing = folder({ 'comments.csv': comments.replace('moderated', 'moderation') })
    const english = await run(missing, '--lang', 'en')
    expect(english.err).toBe('comments.csv, line 1, column “moderated”: this column is missing\n')
  })

  it('a folder that is not there, is empty, has a file twice or a workbook under the name of a table', async () => {
    for (const [path, words] of [
      [join(root, 'nowhere'), 'ne s’ouvre pas. Donnez un dossier'],
      [folder({ 'votes.csv': '-', 'comments.csv': '-' }), 'n’a pas de fichier votes.csv'],
      [folder({ 'comments.csv': '-' }), 'n’a pas de fichier comments.csv'],
      [
        folder({ 'votes.csv': '-', 'a-votes.csv': votes, 'b-votes.csv': votes }),
        'plusieurs fichiers qui peuvent être votes.csv : a-votes.csv, b-votes.csv',
      ],
      [folder({ 'votes.csv': '' }), 'votes.csv : le fichier est vide'],
      [folder({ 'votes.csv': '%PDF-1.7' }), 'votes.csv : Ce fichier est un PDF'],
      [folder({ 'comments.csv': '%PDF-1.7' }), 'comments.csv : Ce fichier est un PDF'],
    ] as const) {
      const { code, err } = await run(path)
      expect([words, code, err.includes(words)]).toEqual([words, 2, true])
    }
  })

  it('takes the files of an export whose names begin with that of the conversation, in any encoding', async () => {
    const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
    const path = folder({
      'votes.csv': '-',
      'comments.csv': '-',
      'halle-votes.csv': wide(votes),
      'halle-participants-votes.csv': 'participant\n',
      'halle-comments.csv': Buffer.from(comments, 'latin1'),
    })
    const { out, code } = await run(path, '--resamples', '0')
    expect(code).toBe(0)
    expect(out).toContain('halle-votes.csv, halle-comments.csv')
    expect(out).toContain('Énoncé 0')
    // A text that was cut in the middle of a sign stays UTF-8.
    const cut = Buffer.concat([Buffer.from(comments.trimEnd()), Buffer.from([0xe5, 0x0a])])
    const read = await run(folder({ 'comments.csv': cut }), '--resamples', '0')
    expect(read.out).toContain('[0] Énoncé 0')
  })

  it('options that are not numbers are refused', async () => {
    for (const [args, words] of [
      [['--resamples', 'many'], '--resamples attend un nombre entier, de 0 à 10000'],
      [['--resamples', '10001'], '--resamples attend'],
      [['--seed', '-1'], '--seed attend un nombre entier'],
      [['--lang', 'de'], 'fr ou en'],
    ] as const) {
      const { code, err } = await run(folder(), ...args)
      expect([words, code, err.includes(words)]).toEqual([words, 2, true])
    }
  })
})

const seattle = referenceData('opinion-map', 'polis-opendata', '15-per-hour-seattle')
describe.skipIf(!seattle)(
  `on a real export${seattle ? '' : ' (skipped: no reference data beside the project)'}`,
  () => {
    it('gives what Polis gives', async () => {
      const { json } = await run(seattle ?? '', '--json', '--resamples', '20')
      const answer = json()
      expect(answer.participants).toBe(339)
      expect(answer.groups.map(({ members }: { members: number[] }) => members.length)).toEqual([
        79, 59,
      ])
      expect(
        answer.representative['0'].map(({ statement }: { statement: number }) => statement),
      ).toEqual([12, 24, 9, 28, 20])
      expect(answer.consensus).toEqual({ agree: [45, 12, 11, 48, 2], disagree: [26] })
    })
  },
)
