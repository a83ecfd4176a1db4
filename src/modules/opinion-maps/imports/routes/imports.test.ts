import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { mapOpinions, matrixOf, StatementReader, VoteReader } from '#engines/opinion-map/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { referenceData } from '#proofs/reference-data.ts'
import { countMaps } from '../../actions/count-maps.ts'
import { opinionMapsModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { findMap } from '../../store/maps.ts'
import { listStatements } from '../../store/statements.ts'
import { countVotes } from '../../store/votes.ts'
import { makeOpenMap } from '../../testing/made-map.ts'
import {
  importConversation,
  removeImported,
  shareImported,
} from '../actions/import-conversation.ts'
import { polisFiles, readConversation } from './read-polis-files.ts'

const database = useDatabase()
const door = openDoor(database, { routes: opinionMapsModule.routes })
const { db } = database
const team = asPerson('lab-team')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, asked)
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const form = {
  title: 'Bancs',
  source: 'Une ville voisine, 2014, CC BY.',
  presentation: '',
  commitment: '',
}
const file = (name: string, text: string) => ({ name, bytes: strToU8(text) })
const comments = (count: number) =>
  file(
    'comments.csv',
    `comment-id,author-id,moderated,comment-body\n${Array.from({ length: count }, (_, at) => `${at},7,${at === 3 ? -1 : 1},Énoncé ${at}`).join('\n')}\n`,
  )
/** Two camps of twelve, who agree on the first statement alone. */
const votes = file(
  'votes.csv',
  `timestamp,datetime,comment-id,voter-id,vote\n${Array.from({ length: 240 }, (_, at) => {
    const [person, statement] = [Math.floor(at / 10), at % 10]
    return `1403054214196,x,${statement},${person},${statement === 0 || person < 12 ? 1 : -1}`
  }).join('\n')}\n`,
)
type Sent = Parameters<typeof polisFiles>[0]
const readOf = (sent: Sent) => {
  const files = polisFiles(sent)
  if ('refusal' in files) throw new Error(files.refusal)
  const read = readConversation(files)
  if (!read.ok) throw new Error(read.problems[0]?.code)
  return { ...read.value, unused: files.unused }
}
const imported = async (change: object = {}, sent: Sent = [votes, comments(10)]) => {
  const result = await run((ctx) =>
    importConversation(ctx, { ...form, again: true, ...change }, readOf(sent)),
  )
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

describe('a conversation that was held elsewhere', () => {
  test('is read by the team alone, then shown, hidden again and erased', async () => {
    const { map, people, statements, answers } = await imported()
    expect([people, statements, answers]).toEqual([24, 10, 240])
    await run(countMaps)
    const address = paths.map(map.slug)
    expect((await door.get(address)).status).toBe(404)
    expect((await door.get(paths.list)).text).not.toContain('Bancs')
    const own = await door.get(address, team)
    expect(plain(own.text)).toContain('Conversation importée : l’équipe seule y a accès.')
    expect(own.text).toContain('Une ville voisine, 2014, CC BY.')
    // What nobody committed to, and a charter that nobody wrote, have no heading.
    expect(own.text).not.toContain('s’engage')
    expect(own.text).not.toContain('charte')
    const kept = await listStatements(db, map.id)
    expect(kept[3]).toMatchObject({
      number: 3,
      state: 'refused',
      origin: 'import',
      authorId: undefined,
    })

    expect(await run((ctx) => removeImported(ctx, map.slug))).toMatchObject({ ok: true })
    const again = (await imported()).map
    expect(await run((ctx) => shareImported(ctx, again.slug, true))).toMatchObject({ ok: true })
    await run(countMaps)
    const report = await door.get(paths.report(again.slug))
    expect(report.text).toContain('Groupe A')
    // A statement that moderation took out is not published.
    expect(report.text).not.toContain('Énoncé 3')
    expect(await run((ctx) => removeImported(ctx, again.slug))).toMatchObject({ refusal: 'shown' })
    const sent = await door.post(paths.share(again.slug), { shown: 'non' }, team)
    expect(sent.status).toBe(303)
    expect((await door.get(paths.report(again.slug))).status).toBe(404)
    expect(await findMap(db, map.slug)).toBeUndefined()
    expect(await countVotes(db, map.id)).toEqual({ people: 0, answers: 0 })
  })

  test('sent again is said to be here, unless one wants it twice', async () => {
    const sent: Sent = [votes, comments(11)]
    const { map } = await imported({ title: 'Onze' }, sent)
    const again = await run((ctx) => importConversation(ctx, form, readOf(sent)))
    expect(again).toMatchObject({ refusal: 'same-export', about: 'Onze' })
    expect((await imported({ title: 'Onze encore' }, sent)).map.slug).not.toBe(map.slug)
    const page = await door.post(
      paths.importMap,
      { ...form, files: sent.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name)) },
      team,
    )
    expect(page.status).toBe(422)
    expect(plain(page.text)).toContain('Cet export est déjà ici : « Onze ».')
  })

  test('is erased on a page that says what goes, once one says to know it', async () => {
    const { map } = await imported({ title: 'Effacée' })
    const address = paths.removeImported(map.slug)
    const page = await door.get(address, team)
    expect(plain(page.text)).toContain('240 réponses')
    expect(plain(page.text)).toContain('24 personnes')
    const unsure = await door.post(address, {}, team)
    expect(unsure.status).toBe(422)
    expect(unsure.text).toContain('Cochez la case')
    expect(await findMap(db, map.slug)).toBeDefined()
    expect((await door.post(address, { knowing: 'yes' }, team)).status).toBe(303)
    expect(await findMap(db, map.slug)).toBeUndefined()
    const shown = (await imported({ title: 'Montrée' })).map
    await run((ctx) => shareImported(ctx, shown.slug, true))
    expect((await door.get(paths.removeImported(shown.slug), team)).status).toBe(303)
  })

  test('goes out in the columns of Polis, and comes in again as the same answers', async () => {
    const { map } = await imported()
    await run((ctx) => shareImported(ctx, map.slug, true))
    await run(countMaps)
    const { response } = await door.get(paths.zip(map.slug))
    const zip = new Uint8Array(await response.arrayBuffer())
    const back = await imported({ title: 'Revenue' }, [{ name: 'export.zip', bytes: zip }])
    expect([back.people, back.statements, back.answers]).toEqual([24, 10, 240])
    await run(countMaps)
    const [first, second] = [await findMap(db, map.slug), await findMap(db, back.map.slug)]
    expect(second?.counted).toEqual(first?.counted)
    expect(Object.keys(unzipSync(zip))).toContain('summary.csv')
  })

  test('without a title takes that of its summary, and is refused where there is none', async () => {
    const untitled = { ...form, title: '', again: true }
    const send = (...sent: Sent) => run((ctx) => importConversation(ctx, untitled, readOf(sent)))
    expect(await send(votes, comments(10))).toMatchObject({ refusal: 'no-title' })
    expect(await send(votes, comments(10), file('summary.csv', 'topic,Des bancs\n'))).toMatchObject(
      { value: { map: { title: 'Des bancs' } } },
    )
    const nobody = file('votes.csv', 'timestamp,comment-id,voter-id,vote\n')
    expect(
      await run((ctx) => importConversation(ctx, form, readOf([nobody, comments(2)]))),
    ).toMatchObject({
      refusal: 'no-answers',
    })
    const many = file(
      'votes.csv',
      `timestamp,comment-id,voter-id,vote\n${Array.from({ length: 200_001 }, (_, at) => `1,0,${at},1`).join('\n')}`,
    )
    expect(
      await run((ctx) => importConversation(ctx, form, readOf([many, comments(1)]))),
    ).toMatchObject({
      refusal: 'too-many',
    })
  })

  test('on the page, problems are told by file, line and column, and what was typed stays', async () => {
    const send = (parts: readonly (readonly [string, string])[], fields: object = form) => {
      const files = parts.map(([name, text]) => new File([text], name))
      return door.post(paths.importMap, { ...fields, files }, team)
    }
    const broken = await send([
      ['votes.csv', 'timestamp,comment-id,voter-id,vote\n1403054214196,1,a,oui\n'],
      ['comments.csv', 'comment-id,moderated\n1,1\n'],
    ])
    expect(broken.status).toBe(422)
    expect(plain(broken.text)).toContain(
      '1 défaut, rien n’est importé. votes.csv, ligne 2, colonne « vote » : un vote est 1 (d’accord), -1 (pas d’accord) ou 0 (passe) (lu : oui).',
    )
    expect(broken.text).toContain('Une ville voisine, 2014, CC BY.')
    expect(plain((await send([])).text)).toContain('Choisissez les fichiers.')
    const absent = await send([['votes.csv', 'x']], { title: 'Sans source' })
    expect(absent.status).toBe(422)
    expect((await door.get(paths.importMap, asPerson('participant'))).status).not.toBe(200)
  })

  test('a map of this house is neither shown nor erased so', async () => {
    const slug = await makeOpenMap(run)
    expect(await run((ctx) => shareImported(ctx, slug, false))).toMatchObject({
      refusal: 'not-imported',
    })
    expect(await run((ctx) => removeImported(ctx, slug))).toMatchObject({ refusal: 'not-imported' })
    expect(await run((ctx) => removeImported(ctx, 'nulle-part'))).toMatchObject({
      refusal: 'not-found',
    })
    expect(await run((ctx) => shareImported(ctx, 'nulle-part', true))).toMatchObject({
      refusal: 'not-found',
    })
    const nobody = <T>(asked: (ctx: Ctx) => Promise<T>) =>
      act(door.house, { person: asPerson('participant') }, asked)
    expect(
      await nobody((ctx) => importConversation(ctx, form, readOf([votes, comments(10)]))),
    ).toMatchObject({
      refusal: 'forbidden',
    })
    const { map } = await imported()
    expect(await nobody((ctx) => shareImported(ctx, map.slug, true))).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await nobody((ctx) => removeImported(ctx, map.slug))).toMatchObject({
      refusal: 'forbidden',
    })
  })
})

const seattle = referenceData('opinion-map', 'polis-opendata', '15-per-hour-seattle')
describe.skipIf(!seattle)(
  `a real conversation${seattle ? '' : ' (skipped: no reference data beside the project)'}`,
  () => {
    test('is kept whole: the same people, answers and agreements as the engine finds in its files', async () => {
      const read = (name: string) => ({ name, bytes: readFileSync(join(seattle ?? '', name)) })
      const sent = ['votes.csv', 'comments.csv', 'summary.csv', 'stored-groups.csv'].map(read)
      const { map, people, answers } = await imported({ title: '' }, sent)
      expect(map.title).toBe('$15/hour')
      expect(readOf(sent).unused).toEqual(['stored-groups.csv'])
      const statementReader = new StatementReader()
      statementReader.push(Buffer.from(sent[1]?.bytes ?? []).toString())
      const { statements } = statementReader.end()
      const voteReader = new VoteReader(statements)
      voteReader.push(Buffer.from(sent[0]?.bytes ?? []).toString())
      const matrix = matrixOf(voteReader.end().rows, (id) => statements.get(id)?.standing ?? 'in')
      expect([people, answers]).toEqual([matrix.participants.length, matrix.cells.length])
      await run(countMaps)
      const counted = (await findMap(db, map.slug))?.counted
      const whole = mapOpinions(matrix)
      expect(counted?.people).toBe(339)
      expect(counted?.inside).toBe(whole.inside.length)
      const numbersOf = (list: readonly { readonly column: number }[]) =>
        list.map(({ column }) => Number(matrix.statements[column])).toSorted((a, b) => a - b)
      expect(counted?.consensus.agree.toSorted((a, b) => a - b)).toEqual(
        numbersOf(whole.consensus.agree),
      )
      expect(counted?.consensus.disagree).toEqual(numbersOf(whole.consensus.disagree))
    })
  },
)
