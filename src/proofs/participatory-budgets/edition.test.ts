import { beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import { countEdition } from '#modules/participatory-budgets/actions/count-edition.ts'
import { planOf } from '#modules/participatory-budgets/ballot-file.ts'
import { participatoryBudgetsModule } from '#modules/participatory-budgets/module.ts'
import { paths } from '#modules/participatory-budgets/paths.ts'
import { recountFile } from '#modules/participatory-budgets/recounted.ts'
import { benchIdea, rulesForm } from '#modules/participatory-budgets/testing/edition-made.ts'
import { votesModule } from '#modules/votes/module.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'

const database = useDatabase()
const { db, clock } = database
const { get, post, house } = openDoor(database, {
  routes: [...votesModule(() => []).routes, ...participatoryBudgetsModule.routes],
})
const team = asPerson('lab-team')
const colleague = asPerson('lab-team')

let slug = ''
let bench = ''
let hall = ''
let twin = ''
let vote = ''

const today = () => dayOf(clock.now())
const desk = (number: number) => paths.judge(slug, number)

async function propose(fields: Record<string, string>): Promise<string> {
  const { location = '', status } = await post(paths.propose(slug), fields)
  expect(status).toBe(303)
  return location
}

beforeAll(async () => {
  const { location = '' } = await post(
    paths.add,
    { ...rulesForm, ideasUntil: today(), analysisUntil: today() },
    team,
  )
  slug = location.split('/')[2] ?? ''
})

describe('an edition from its rules to a delivered project', () => {
  test('its rules are the team’s alone until they are frozen, and change no more after', async () => {
    expect((await get(paths.edition(slug))).status).toBe(404)
    expect((await post(paths.propose(slug), benchIdea)).status).toBe(404)
    expect((await get(paths.rules(slug), team)).text).toMatch(/9\s000/)
    expect((await post(paths.freeze(slug), {}, team)).location).toBe(paths.edition(slug))
    const read = await get(paths.rules(slug))
    expect(read.text).toMatch(/[0-9a-f]{64}/)
    expect(read.text).toContain('Comment on compte')
    const late = await post(
      paths.editRules(slug),
      { ...rulesForm, ideasUntil: today(), analysisUntil: today(), envelopeCents: '10 000' },
      team,
    )
    expect(late.text).toContain('il ne change plus')
    const again = await post(paths.freeze(slug), {}, team)
    expect(again.location).toBe(paths.rules(slug))
  })

  test('an idea comes from a phone, without an account, and has an address of its own', async () => {
    bench = await propose({ ...benchIdea, contact: 'ana@idees.example' })
    expect(bench).toMatch(/^\/mon-idee\//)
    const own = await get(bench)
    expect(own.text).toContain('Trois bancs au lavoir')
    expect(own.text).toContain(bench)
    const letters = await db.selectFrom('outbox_mails').selectAll().execute()
    expect(JSON.stringify(letters)).toContain(bench)
    const shown = await get(`${paths.ideas(slug)}/1`)
    expect(shown.text).toContain('Trois bancs au lavoir')
    expect(shown.text).not.toContain('ana@')
    expect((await get('/mon-idee/nothing')).status).toBe(404)
  })

  test('from paper and from a workshop by the team; a theme that the rules do not have is refused', async () => {
    hall =
      (
        await post(
          paths.enter(slug),
          { ...benchIdea, title: 'Panier de basket', theme: 'Sport', medium: 'paper' },
          team,
        )
      ).location ?? ''
    await post(
      paths.enter(slug),
      { ...benchIdea, title: 'Fresque', medium: 'workshop', latitude: '45,7', longitude: '4,8' },
      team,
    )
    twin = await propose({ ...benchIdea, title: 'Bancs du lavoir' })
    const half = { ...benchIdea, title: 'Ruche', medium: 'paper', latitude: '45,7' }
    expect((await post(paths.enter(slug), half, team)).status).toBe(422)
    const unknown = await post(paths.propose(slug), { ...benchIdea, theme: 'Argent' })
    expect([unknown.status, unknown.text.includes('thème du règlement')]).toEqual([422, true])
    const area = await post(paths.propose(slug), { ...benchIdea, area: 'Nord' })
    expect([area.status, area.text.includes('secteur du règlement')]).toEqual([422, true])
    const csv = await get(paths.ideaFiles(slug).csv)
    expect(csv.text).toContain('Panier de basket')
  })

  test('ideas are closed on the last day, and none comes in after', async () => {
    expect((await post(paths.closeIdeas(slug), {}, team)).location).toBe(paths.edition(slug))
    const late = await post(paths.propose(slug), benchIdea)
    expect([late.status, late.text.includes('plus possible')]).toEqual([422, true])
    const twice = await post(paths.closeIdeas(slug), {}, team)
    expect((await get(twice.location ?? '', team)).status).toBe(200)
  })

  test('a service is asked by a day, gives its opinion with a reason, once', async () => {
    const asked = { service: 'Espaces verts', dueOn: today() }
    expect((await post(paths.review(slug, 1), asked, team)).location).toBe(desk(1))
    const twice = await post(paths.review(slug, 1), asked, team)
    expect([twice.status, twice.text.includes('déjà demandé')]).toEqual([422, true])
    const page = (await get(desk(1), team)).text
    const at = /action="([^"]*\/services\/[^"]+)"/.exec(page)?.[1] ?? ''
    const opinion = { advice: 'favourable', reason: 'Le sol est bon.', costCents: '' }
    expect((await post(at, opinion, team)).location).toBe(desk(1))
    expect((await get(paths.idea(slug, 1))).text).toContain('Le sol est bon.')
    expect((await get(paths.desk(slug), team)).text).toContain('Panier de basket')
  })

  test('no vote is prepared while an idea has no answer', async () => {
    const early = await post(paths.openVote(slug), {}, team)
    expect(early.location).toBe(paths.edition(slug))
    expect((await get(paths.vote(slug))).text).toContain('pas ouvert')
  })

  test('an answer says its cost within the bounds, or the clause that is not met', async () => {
    const yes = { verdict: 'admissible', answer: 'Réalisable en avril.' }
    for (const [costs, words] of [
      ['Bancs | 50', 'au-dessous'],
      ['Bancs | 7 000', 'au-dessus'],
      ['Bancs', 'Chaque ligne dit quoi'],
    ] as const) {
      const wrong = await post(paths.answer(slug, 1), { ...yes, costs }, team)
      expect([costs, wrong.status, wrong.text.includes(words)]).toEqual([costs, 422, true])
    }
    const costs = 'Trois bancs | 3 000\nPose | 1 000'
    expect((await post(paths.answer(slug, 1), { ...yes, costs }, team)).location).toBe(desk(1))
    const no = { verdict: 'refused', answer: 'Le terrain n’est pas à la commune.' }
    const wrong = await post(paths.answer(slug, 2), { ...no, clause: '9' }, team)
    expect([wrong.status, wrong.text.includes('de ce numéro')]).toEqual([422, true])
    expect((await post(paths.answer(slug, 2), { ...no, clause: '1' }, team)).status).toBe(303)
    const told = (await get(paths.idea(slug, 2))).text
    expect(told).toMatch(/Condition 1 du règlement/)
    expect(told).toContain('n’est pas à la commune')
    const letters = await db.selectFrom('outbox_mails').selectAll().execute()
    expect(JSON.stringify(letters)).toContain('Réalisable en avril.')
  })

  test('a refusal is appealed once by the own address, and the jury upholds it', async () => {
    expect((await get(hall)).text).toContain('Demander un réexamen')
    const appeal = { reason: 'Le terrain vient d’être acheté par la commune.' }
    expect((await post(`${hall}/appel`, appeal)).location).toBe(hall)
    const twice = await post(`${hall}/appel`, appeal)
    expect([twice.status, twice.text.includes('plus possible')]).toEqual([422, true])
    const decided = {
      decision: 'upheld',
      answer: 'L’acte de vente est signé.',
      jury: 'Cinq habitants tirés au sort',
    }
    expect((await post(paths.decideAppeal(slug, 2), decided, team)).location).toBe(desk(2))
    const again = await post(paths.decideAppeal(slug, 2), decided, team)
    expect(again.status).toBe(422)
    const yes = { verdict: 'admissible', answer: 'Possible.', costs: 'Panier | 5 000' }
    await post(paths.answer(slug, 2), yes, team)
    expect((await get(paths.idea(slug, 2))).text).toContain('acheté par la commune')
  })

  test('two ideas become one when both authors agree', async () => {
    const merge = { other: '1', reason: 'La même idée, au même endroit.' }
    const none = await post(paths.merge(slug, 4), { ...merge, other: '99' }, team)
    expect([none.status, none.text.includes('Aucune idée')]).toEqual([422, true])
    const self = await post(paths.merge(slug, 4), { ...merge, other: '4' }, team)
    expect([self.status, self.text.includes('ne peuvent pas')]).toEqual([422, true])
    expect((await post(paths.merge(slug, 4), merge, team)).status).toBe(303)
    const twice = await post(paths.merge(slug, 4), merge, team)
    expect([twice.status, twice.text.includes('déjà demandé')]).toEqual([422, true])
    await post(
      paths.answer(slug, 3),
      { verdict: 'refused', answer: 'Trop vague.', clause: '2' },
      team,
    )
    expect((await get(bench)).text).toContain('Bancs du lavoir')
    expect((await post(`${bench}/accord`, { consent: 'given' })).location).toBe(bench)
    expect((await get(bench)).text).not.toContain('/accord')
    expect((await get(paths.idea(slug, 4))).text).not.toContain('Réunie avec une autre<')
    await post(`${twin}/accord`, { consent: 'given' })
    const late = await post(`${twin}/accord`, { consent: 'given' })
    expect(late.location).toBe(twin)
    expect((await get(paths.idea(slug, 4))).text).toContain('Réunie avec une autre')
  })

  test('the ballots are made of what is admissible, and hold the sum and the costs', async () => {
    const { location = '' } = await post(paths.openVote(slug), {}, team)
    vote = /\/scrutins\/(.*)\/preparer/.exec(location)?.[1] ?? ''
    expect(vote).not.toBe('')
    const people = Array.from(
      { length: 6 },
      (_, at) => `Personne ${at + 1} ; p${at + 1}@votes.example`,
    )
    await post(`/scrutins/${vote}/liste`, { source: 'list', people: people.join('\n') }, team)
    await post(`/scrutins/${vote}/acte`, { act: 'open', unreached: 'yes' }, team)
    await post(`/scrutins/${vote}/courriels`, {}, team)
    expect((await get(paths.vote(slug))).text).toContain(`/scrutins/${vote}/voter`)
  })

  test('by screen: the envelope is said before sending, and a ballot with too many projects is refused', async () => {
    const letters = await db.selectFrom('outbox_mails').selectAll().execute()
    const links = [
      ...JSON.stringify(letters).matchAll(new RegExp(`/scrutins/${vote}/voter/[0-9a-f]{40}`, 'g')),
    ].map(([link]) => link)
    expect(links.length).toBeGreaterThan(5)
    const ballot = await get(links[0] ?? '')
    expect(ballot.text).toMatch(/L’enveloppe\s: 9\s000/)
    for (const [at, link] of links.slice(0, 6).entries()) {
      const choice = at < 4 ? ['0'] : ['1']
      const checked = await post(link, { choice })
      expect(checked.text).toMatch(at < 4 ? /4\s000/ : /5\s000/)
      const salt = /name="salt" value="([0-9a-f]+)"/.exec(checked.text)?.[1] ?? ''
      const sent = await post(`${link}/envoyer`, { choice, salt })
      expect(sent.status).toBe(303)
    }
  })

  test('is counted from its own file, explained project by project, and anyone counts the same again', async () => {
    expect((await get(paths.edition(slug))).text).toMatch(/>Voter</)
    await post(`/scrutins/${vote}/acte`, { act: 'shut', reason: 'Tout le monde a voté' }, team)
    // Shut before its last day: nothing offers to vote any more.
    expect((await get(paths.edition(slug))).text).not.toMatch(/>Voter</)
    expect((await get(paths.vote(slug))).text).toContain('personne ne vote plus')
    await post(`/scrutins/${vote}/acte`, { act: 'close' }, team)
    await act(house, {}, (ctx) => countEdition(ctx, vote))
    const result = (await get(paths.result(slug))).text
    expect(result).toMatch(/Trois bancs au lavoir/)
    expect(result).toMatch(/Payé par 4 personnes/)
    const pb = (await get(paths.pb(slug))).text
    expect(pb).toContain('vote_type;approval')
    const recountPage = (await get(paths.recount(slug))).text
    const [, told = ''] = /data-published="([^"]*)"/.exec(recountPage) ?? []
    const published = JSON.parse(told.replaceAll('&quot;', '"'))
    const plan = planOf({ ballot: 'approval', counting: 'equal-shares' })
    const again = recountFile(pb, plan, published)
    expect(again).toMatchObject({ ok: true, voters: 6, isSame: true })
    // A file in which the result was changed is noticed.
    const forged = pb.replace(/;1$/m, ';0')
    expect(recountFile(forged, plan, published)).toMatchObject({ isSame: false })
    expect(recountPage).toContain('ouvroir budgets count')
    expect(published.sha256).toBe(sha256Of(pb))
    expect(recountPage).toContain(`<p class="draw-hash">${published.sha256}</p>`)
    // Shut on the same day: the file says the days of the vote as it was held.
    const [year, month, day] = today().split('-')
    expect(pb).toContain(`date_end;${day}.${month}.${year}`)
    expect((await get(paths.idea(slug, 1))).text).toMatch(/Ce que le vote a décidé/)
    // The page of the vote tells no other result beside.
    const { text: voteText } = await get(`/scrutins/${vote}`)
    expect(voteText).toContain(`href="${paths.result(slug)}"`)
    expect(voteText).not.toContain('l’option la plus souvent cochée')
    expect(JSON.parse((await get(paths.geojson(slug))).text).features).toHaveLength(4)
  })

  test('a funded project is followed to its delivery, late steps with a reason', async () => {
    const at = paths.steps(slug, 1)
    expect((await post(at, { title: 'Commande', dueOn: today() }, team)).location).toBe(at)
    const page = (await get(at, team)).text
    const step = /action="([^"]*\/etapes\/[^"]+)"/.exec(page)?.[1] ?? ''
    const early = await post(paths.deliver(slug, 1), { deliveredOn: today(), realCents: '1' }, team)
    expect([early.status, early.text.includes('ne sont pas finies')]).toEqual([422, true])
    const ahead = await post(step, { doneOn: '2027-06-01', delayReason: '' }, team)
    expect([ahead.status, ahead.text.includes('pas encore venu')]).toEqual([422, true])
    await db.updateTable('budget_steps').set({ dueOn: '2026-01-01' }).execute()
    const silent = await post(step, { doneOn: today(), delayReason: '' }, team)
    expect([silent.status, silent.text.includes('dites pourquoi')]).toEqual([422, true])
    expect(
      (await post(step, { doneOn: today(), delayReason: 'Le bois manquait.' }, team)).location,
    ).toBe(at)
    await post(paths.deliver(slug, 1), { deliveredOn: today(), realCents: '3 900,50' }, team)
    const told = (await get(paths.idea(slug, 1))).text
    expect(told).toContain('Le bois manquait.')
    expect(told).toMatch(/3\s900,50/)
    expect(
      (await post(paths.steps(slug, 99), { title: 'Rien', dueOn: today() }, team)).status,
    ).toBe(404)
  })

  test('its evaluation is published, and the next edition is copied from it', async () => {
    await post(paths.close(slug), { evaluation: 'Un tiers des idées vient du papier.' }, team)
    expect((await get(paths.edition(slug))).text).toContain('vient du papier')
    const { location = '' } = await post(paths.copy(slug), { title: 'Budget suivant' }, team)
    expect((await get(location, team)).text).toContain('Le projet relève de la commune.')
    expect((await get(location, colleague)).status).toBe(200)
    expect((await get(location.replace('/reglement/modifier', ''))).status).toBe(404)
  })
})
