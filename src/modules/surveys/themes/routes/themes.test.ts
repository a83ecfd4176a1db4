import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { listSent } from '../../store/answers.ts'
import { purgeSurveys } from '../../store/surveys.ts'
import { forgetCoder, listCoded, listCodings, listSettled, listThemes } from '../../store/themes.ts'
import { openedSurvey } from '../../testing/opened-survey.ts'
import { sendAnswers } from '../../testing/send-answers.ts'
import { by, type Said, sortsAll, texts } from '../../testing/sorted-texts.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: surveysModule.routes })
const [ana, bilal, chloe] = ['Ana', 'Bilal', 'Chloé'].map((name) => asPerson('lab-team', { name }))
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: ana }, what)
const question = 'mot'

async function closed(texts: readonly string[]) {
  const { slug, id } = await run((ctx) => openedSurvey(ctx))
  await sendAnswers(
    db,
    id,
    texts.map((mot) => ({ age: { chosen: 'plus' }, marche: true, mot })),
  )
  await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, ana)
  return { slug, id }
}

async function withBook(all: readonly string[] = texts) {
  const { slug, id } = await closed(all)
  for (const name of ['Pain', 'Bruit'])
    await door.post(paths.book(slug, question), { name, holds: `Ce qui parle de ${name}` }, ana)
  const [bread, noise] = (await listThemes(db, id, question)).map((theme) => theme.id)
  if (!bread || !noise) throw new Error('no theme')
  return { slug, id, bread, noise }
}

const sortAll = sortsAll(door, db, question)

type Made = Awaited<ReturnType<typeof withBook>>

/** The two agree on every text but one. */
async function sortApart(made: Made) {
  await sortAll(made, ana, by(made))
  await sortAll(made, bilal, (text) => (text === 'Rien, 3' ? [made.noise] : by(made)(text)))
}

async function sortThenSettle(made: Made) {
  await sortApart(made)
  const odd = (await listSent(db, made.id)).find(({ answers }) =>
    JSON.stringify(answers).includes('Rien, 3'),
  )
  await door.post(paths.settleText(made.slug, question, odd?.id ?? ''), { themes: 'none' }, ana)
}

it('reads no text before the end, and none of a question that asks for no text', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  expect((await door.get(paths.themes(slug), ana)).text).toContain('quand l’enquête est close')
  expect((await door.get(paths.book(slug, question), ana)).status).toBe(404)
  expect((await door.post(paths.book(slug, question), { name: 'Pain' }, ana)).status).toBe(404)
  const over = await closed(texts)
  expect((await door.get(paths.book(over.slug, 'age'), ana)).status).toBe(404)
  expect((await door.get(paths.book(over.slug, question), asPerson('participant'))).status).toBe(
    403,
  )
})

it('shows neither person what the other said until both are done', async () => {
  const made = await withBook()
  const { slug } = made
  await sortAll(made, ana, by(made), true)
  await door.post(paths.beginCoding(slug, question), {}, bilal)
  const page = await door.get(paths.sortTexts(slug, question, 1), bilal)
  expect(page.text).toContain('Du pain, ')
  expect(page.text).not.toContain('checked')
  expect((await door.get(paths.sortTexts(slug, question, 1), chloe)).status).toBe(404)
  const book = await door.get(paths.book(slug, question), bilal)
  expect(book.text).toMatch(/24 sur 24\s*textes/)
  expect(book.text).not.toContain(paths.compareCodings(slug, question))
  expect((await door.get(paths.compareCodings(slug, question), bilal)).status).toBe(404)
  const [first] = await listSent(db, made.id)
  const settle = paths.settleText(slug, question, first?.id ?? '')
  expect((await door.get(settle, bilal)).status).toBe(404)
  expect((await door.post(settle, { themes: made.bread }, bilal)).status).not.toBe(303)
  expect(await listSettled(db, made.id, question)).toEqual([])

  await sortAll(made, bilal, by(made))
  const compared = await door.get(paths.compareCodings(slug, question), ana)
  expect(compared.text).toContain('accord au-delà du hasard')
  expect(compared.text).toContain('de la même façon')
  expect(compared.text).toMatch(/100\s%/)
})

it('gives two places, one to each person, even when three come at once', async () => {
  const made = await withBook()
  const begin = paths.beginCoding(made.slug, question)
  const came = await Promise.all(
    [ana, bilal, chloe, ana].map((person) => door.post(begin, {}, person)),
  )
  expect(came.filter(({ status }) => status === 303)).toHaveLength(3)
  const codings = await listCodings(db, made.id)
  expect(codings.map(({ rank }) => rank)).toEqual([1, 2])
  expect(new Set(codings.map(({ coder }) => coder)).size).toBe(2)
})

it('is done once every text is said something of, and changes no more then', async () => {
  const made = await withBook()
  const { slug, id } = made
  await sortAll(made, ana, (text) => (text === 'Rien, 3' ? [] : by(made)(text)))
  const [own] = await listCodings(db, id)
  expect(own?.finishedAt).toBeUndefined()
  expect((await door.post(paths.finishCoding(slug, question), {}, ana)).text).toContain(
    'Il reste des textes',
  )
  const [some] = await listSent(db, id)
  const both = await door.post(
    paths.sortTexts(slug, question, 1),
    { texts: some?.id ?? '', [`text-${some?.id}`]: [made.bread, 'none'] },
    ana,
  )
  expect(both.status).toBe(422)
  expect(both.text).toContain('pas les deux')
  await sortAll(made, ana, by(made))
  const [done] = await listCodings(db, id)
  expect(done?.book?.map(({ name }) => name)).toEqual(['Pain', 'Bruit'])
  // All is noise, afterwards: nothing is heard.
  await sortAll(made, ana, () => [made.noise])
  const coded = await listCoded(db, done?.id ?? '')
  expect(coded.filter(({ themes }) => themes.includes(made.bread))).toHaveLength(10)
})

it('settles what differs, says who did, and publishes numbers by theme and no text', async () => {
  const made = await withBook()
  const { slug, id } = made
  await sortApart(made)
  // Whoever publishes is told first that nothing of them moves afterwards; so is whoever sorts.
  expect((await door.get(paths.prepare(slug), ana)).text).toContain('Ensuite, les thèmes')
  expect((await door.get(paths.book(slug, question), ana)).text).toContain('finissez-les avant')
  const before = await door.get(paths.preview(slug), ana)
  expect(before.text).not.toContain('Deux personnes de l’équipe')

  const compared = await door.get(paths.compareCodings(slug, question), bilal)
  expect(compared.text).toContain('Rien, 3')
  expect(compared.text).not.toContain('Rien, 4')
  expect(compared.text).toContain('Déjà fait pour 0 sur 1')
  const odd = (await listSent(db, id)).find(({ answers }) => {
    const answer = answers?.[question]
    return answer?.state === 'given' && answer.value === 'Rien, 3'
  })
  const settle = paths.settleText(slug, question, odd?.id ?? '')
  expect((await door.post(settle, {}, bilal)).text).toContain('un thème au moins')
  expect((await door.post(settle, { themes: 'none' }, bilal)).status).toBe(303)
  const [settled] = await listSettled(db, id, question)
  expect(settled).toMatchObject({ themes: [], settledBy: bilal?.id })

  expect((await door.get(paths.preview(slug), ana)).text).toContain('Deux personnes de l’équipe')
  await door.post(paths.act(slug), { act: 'publish' }, ana)
  const page = await door.get(paths.results(slug))
  expect(page.text).toMatch(/10 \(42\s%\)/)
  const files = [paths.resultsCsv, paths.resultsJson, paths.frame].map((file) => file(slug))
  for (const address of [paths.results(slug), ...files]) {
    const { text } = await door.get(address)
    expect(text).toContain('Bruit')
    expect(text).not.toContain('Rien, ')
    expect(text).not.toContain('Ce qui parle de')
  }
  expect((await door.get(paths.resultsCsv(slug))).text).toMatch(/Thèmes[;,]"?Pain"?[;,]10/)
  expect((await door.get(paths.resultsPdf(slug))).status).toBe(200)

  // Published, it moves no more.
  const late = await door.post(paths.book(slug, question), { name: 'Autre' }, ana)
  expect(late.text).toContain('ne changent plus')
  expect((await door.post(settle, { themes: made.noise }, bilal)).status).toBe(422)
})

it('publishes no theme of a question that is not settled whole', async () => {
  const made = await withBook()
  await sortApart(made)
  // Before it is published, the page says what would be lost.
  const prepare = await door.get(paths.prepare(made.slug), ana)
  expect(prepare.text).toMatch(/1\stexte est à ranger ou à trancher/)
  expect(prepare.text).toContain('ces thèmes ne paraîtront pas')
  const preview = await door.get(paths.preview(made.slug), ana)
  expect(preview.text).not.toContain('Publié le')
  await door.post(paths.act(made.slug), { act: 'publish' }, ana)
  expect((await door.get(paths.results(made.slug))).text).not.toContain('Deux personnes de')
  const after = await door.get(paths.prepare(made.slug), ana)
  expect(after.text).toContain(`href="${paths.results(made.slug)}"`)
  expect(after.text).not.toContain('ces thèmes ne paraîtront pas')
  expect((await door.get(paths.themes(made.slug), ana)).text).toContain(
    'publiés sans les nombres par thème',
  )
})

it('says that numbers by theme will not be published where how many wrote is hidden', async () => {
  const { slug, id } = await run((ctx) => openedSurvey(ctx))
  const wrote = texts.map((mot) => ({ age: { chosen: 'plus' }, marche: true, mot }))
  const silent = Array.from({ length: 2 }, () => ({ age: { chosen: 'plus' }, marche: true }))
  await sendAnswers(db, id, [...wrote, ...silent])
  await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, ana)
  // The texts stand where the first theme is written, twenty a page.
  const first = await door.get(paths.book(slug, question), ana)
  expect(first.text.match(/<bdi[^>]*>(?:Du|Rien)/g)).toHaveLength(20)
  const next = await door.get(`${paths.book(slug, question)}?page=2`, ana)
  expect(next.text.match(/<bdi[^>]*>(?:Du|Rien)/g)).toHaveLength(4)
  for (const name of ['Pain', 'Bruit'])
    await door.post(paths.book(slug, question), { name, holds: '' }, ana)
  const [bread = '', noise = ''] = (await listThemes(db, id, question)).map((theme) => theme.id)
  const made = { slug, id, bread, noise }
  await sortAll(made, ana, by(made))
  await sortAll(made, bilal, by(made))
  expect((await door.get(paths.preview(slug), ana)).text).not.toContain('Deux personnes de')
  for (const address of [paths.themes(slug), paths.book(slug, question)]) {
    const { text } = await door.get(address, ana)
    expect(text).toContain('les nombres par thème ne paraîtront pas')
    expect(text).not.toContain('paraîtront avec les résultats')
  }
})

it('says how many texts are left when a page is saved', async () => {
  const made = await withBook(['Du pain', 'Du bruit', 'Rien', 'Du pain encore', 'Du bruit encore'])
  const { slug, id } = made
  await door.post(paths.beginCoding(slug, question), {}, ana)
  const all = await listSent(db, id)
  const fields = all.slice(1).map((row) => [`text-${row.id}`, 'none'] as const)
  const sent = { ...Object.fromEntries(fields), texts: all.map((row) => row.id).join(' ') }
  const saved = await door.post(paths.sortTexts(slug, question, 1), sent, ana)
  expect(noticeOf(saved.response)).toMatch(/Il vous reste 1\stexte à ranger/)
})

it('keeps what was sorted when a theme is renamed, moved, or joined to another', async () => {
  const made = await withBook()
  const { slug, id, bread, noise } = made
  const sorted: Said = (text) => (text === 'Rien, 3' ? [bread, noise] : by(made)(text))
  await sortAll(made, ana, sorted, false)
  const renamed = { name: 'Boulangerie', holds: 'Ce qui parle de pain' }
  expect((await door.post(paths.theme(slug, question, bread), renamed, ana)).status).toBe(303)
  await door.post(paths.finishCoding(slug, question), {}, ana)
  await sortAll(made, bilal, by(made))
  await door.post(paths.moveTheme(slug, question), { theme: noise, way: 'up' }, ana)
  expect((await listThemes(db, id, question)).map(({ name }) => name)).toEqual([
    'Bruit',
    'Boulangerie',
  ])
  const page = await door.get(paths.compareCodings(slug, question), ana)
  // As both read it.
  expect(page.text).toContain('Boulangerie')
  expect(page.text).toContain('Ce qui parle de pain')
  const gone = await door.post(paths.removeTheme(slug, question), { theme: bread }, ana)
  expect(gone.text).toContain('réunissez ce thème')
  await door.post(paths.mergeThemes(slug, question, bread), { into: noise }, ana)
  expect(await listThemes(db, id, question)).toHaveLength(1)
  for (const { id: coding } of await listCodings(db, id)) {
    const coded = (await listCoded(db, coding)).filter(({ themes }) => themes.length > 0)
    expect(new Set(coded.map(({ themes }) => themes.join()))).toEqual(new Set([noise]))
  }
})

it('takes its themes away with an answer, and with the answers of the announced day', async () => {
  const made = await withBook()
  const { id } = made
  await sortApart(made)
  const [gone] = await listSent(db, id)
  await db
    .deleteFrom('survey_answers' as never)
    .where('id' as never, '=', gone?.id as never)
    .execute()
  const [first] = await listCodings(db, id)
  expect(await listCoded(db, first?.id ?? '')).toHaveLength(23)
  await forgetCoder(db, ana?.id ?? '')
  expect((await listCodings(db, id)).map(({ coder }) => coder)).toEqual([undefined, bilal?.id])
  const page = await door.get(paths.compareCodings(made.slug, question), bilal)
  expect(page.text).toContain('Une personne qui n’a plus de compte')
  await purgeSurveys(db, '2028-01-01')
  expect(await listCodings(db, id)).toEqual([])
  expect(await listCoded(db, first?.id ?? '')).toEqual([])
})

it('keeps the themes when answers are written anew at another end, and asks for the new texts alone', async () => {
  const made = await withBook()
  const { slug, id } = made
  await sortThenSettle(made)
  const [before] = await listCodings(db, id)
  const coded = await listCoded(db, before?.id ?? '')

  const reopen = { act: 'reopen', reason: 'Il manque un quartier.', closesOn: '2026-12-31' }
  expect((await door.post(paths.act(slug), reopen, ana)).status).toBe(303)
  expect((await door.get(paths.book(slug, question), ana)).status).toBe(404)
  await sendAnswers(db, id, [{ age: { chosen: 'plus' }, marche: true, mot: 'Un retard' }])
  await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, ana)
  expect(await listCoded(db, before?.id ?? '')).toEqual(coded)
  expect(await listSettled(db, id, question)).toHaveLength(1)

  const page = await door.get(paths.sortTexts(slug, question, 1), ana)
  expect(page.text).toContain('Un retard')
  expect(page.text).not.toContain('Du pain, 1')
  await sortAll(made, ana, () => ['none'])
  await sortAll(made, bilal, () => ['none'])
  expect((await door.get(paths.preview(slug), ana)).text).toContain('Deux personnes de l’équipe')
})

it('withdraws what one person sorted: the place is free, and what was settled goes too', async () => {
  const made = await withBook()
  const { slug, id } = made
  await sortThenSettle(made)
  const [first, second] = await listCodings(db, id)
  const both = `${first?.id} ${second?.id}`
  // Both are done, and each may have read the other: both go, and the page says so.
  const book = await door.get(paths.book(slug, question), ana)
  expect(book.text).toContain('Retirer les deux rangements')
  expect(book.text).toContain('effacés ensemble')
  const withdraw = paths.withdrawCoding(slug, question)
  const alone = await door.post(withdraw, { coding: first?.id ?? '', seen: first?.id ?? '' }, ana)
  expect(alone.text).toContain('Rien n’est retiré')
  expect(await listCodings(db, id)).toHaveLength(2)
  await door.post(withdraw, { coding: first?.id ?? '', seen: both }, ana)
  expect(await listCodings(db, id)).toEqual([])
  expect(await listSettled(db, id, question)).toEqual([])
  await sortAll(made, chloe, by(made))
  expect((await door.get(paths.compareCodings(slug, question), chloe)).status).toBe(404)
})

it('withdraws the sorting that the page showed, never one that took its place since', async () => {
  const made = await withBook()
  const { slug, id } = made
  await sortAll(made, ana, by(made))
  const [old] = await listCodings(db, id)
  const button = { coding: old?.id ?? '', seen: old?.id ?? '' }
  const withdraw = paths.withdrawCoding(slug, question)
  expect((await door.post(withdraw, button, bilal)).status).toBe(303)
  await sortAll(made, chloe, by(made))
  const stale = await door.post(withdraw, button, bilal)
  expect(stale.text).toContain('Rien n’est retiré')
  const [kept] = await listCodings(db, id)
  expect(kept?.coder).toBe(chloe?.id)
  expect(await listCoded(db, kept?.id ?? '')).toHaveLength(24)
})

it('writes what an old page changed, and nothing over what was sorted since', async () => {
  const made = await withBook()
  const { slug, id, noise } = made
  await door.post(paths.beginCoding(slug, question), {}, ana)
  const address = paths.sortTexts(slug, question, 1)
  const hidden = (text: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
  const old = await door.get(address, ana)
  const sent = { texts: hidden(old.text, 'texts'), shown: hidden(old.text, 'shown') }
  await sortAll(made, ana, by(made), false)
  const [own] = await listCodings(db, id)
  const before = await listCoded(db, own?.id ?? '')
  const [first = ''] = sent.texts.split(' ')
  await door.post(address, { ...sent, [`text-${first}`]: noise }, ana)
  const after = await listCoded(db, own?.id ?? '')
  expect(after).toEqual(
    before.map((row) => (row.answerId === first ? { ...row, themes: [noise] } : row)),
  )
  // Unticked on a page that showed it ticked: nothing is said of it any more.
  const now = await door.get(address, ana)
  const fields = Object.fromEntries(
    after.map((row) => [`text-${row.answerId}`, row.themes.length > 0 ? row.themes : ['none']]),
  )
  const marks = { texts: hidden(now.text, 'texts'), shown: hidden(now.text, 'shown') }
  const left = await door.post(address, { ...fields, ...marks, [`text-${first}`]: [] }, ana)
  expect(await listCoded(db, own?.id ?? '')).toHaveLength(23)
  expect(left.status).toBe(303)
})

it('keeps the names and the number of themes once somebody is done with them', async () => {
  const made = await withBook()
  const { slug, id, bread } = made
  const again = await door.post(paths.theme(slug, question, bread), { name: 'bruit' }, ana)
  expect(again.text).toContain('porte déjà ce nom')
  await sortAll(made, ana, by(made))
  const added = await door.post(paths.book(slug, question), { name: 'Autre', holds: '' }, bilal)
  expect(added.text).toContain('Une personne a fini de ranger')
  const other = { name: 'Transports', holds: '' }
  const renamed = await door.post(paths.theme(slug, question, bread), other, bilal)
  expect(renamed.text).toContain('Une personne a fini de ranger')
  expect((await listThemes(db, id, question)).map(({ name }) => name)).toEqual(['Pain', 'Bruit'])
  // Joined to another, it loses nothing.
  expect(
    (await door.post(paths.mergeThemes(slug, question, bread), { into: made.noise }, ana)).status,
  ).toBe(303)
})
