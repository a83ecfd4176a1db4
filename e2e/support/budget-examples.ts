import { inDays } from './days.ts'
import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'
import { pressAct } from './vote-examples.ts'

/** The rules of an edition, as they are typed. */
function budgetRules(title: string) {
  return {
    title,
    envelopeCents: '9 000',
    themes: 'Nature\nSport',
    leastCents: '100',
    mostCents: '6 000',
    whoMay: 'Toute personne qui habite la commune.',
    ideasUntil: inDays(0),
    analysisUntil: inDays(20),
    voteUntil: inDays(60),
    ballot: 'approval',
    counting: 'equal-shares',
    mostChoices: '2',
    clauses: 'Le projet relève de la commune.\nSon coût reste dans les limites.',
  }
}

/** Rules that are written and frozen: the address of the edition. */
export async function openEdition(staff: Hand, title: string): Promise<string> {
  await staff.open('/budgets/nouveau')
  await staff.send('/budgets/nouveau', budgetRules(title))
  await staff.press('/reglement/figer')
  return new URL(staff.page.url()).pathname
}

/** By anyone, from a phone: the own address of the idea. */
export async function proposeTo(hand: Hand, edition: string, title: string): Promise<string> {
  await hand.open(`${edition}/idees/proposer`)
  await hand.send('/idees/proposer', {
    title,
    description: 'Pour se reposer à l’ombre en revenant du marché.',
    theme: 'Nature',
    place: 'Le lavoir',
  })
  return new URL(hand.page.url()).pathname
}

/** The answer of the team: admissible at this cost, or refused by a clause. */
export async function answerTo(staff: Hand, edition: string, number: number, cost: string) {
  await staff.open(`${edition}/analyse/${number}`)
  await staff.send(
    `/analyse/${number}/reponse`,
    cost === ''
      ? { verdict: 'refused', answer: 'Le terrain n’est pas à la commune.', clause: '1' }
      : { verdict: 'admissible', answer: 'Réalisable au printemps.', costs: `Achat | ${cost}` },
  )
}

/** Ballots that are made and a vote that is open, with the links of its voters. */
export async function openBudgetVote(staff: Hand, edition: string, voters: readonly string[]) {
  await staff.open(edition)
  await staff.press('/scrutin/preparer')
  const vote = new URL(staff.page.url()).pathname.replace(/\/preparer$/, '')
  const people = voters.map((name, at) => `${name} ; v${at + 1}@votes.example`).join('\n')
  await staff.send('/liste', { source: 'list', people })
  await pressAct(staff, 'open')
  await staff.press('/courriels')
  const links = new Set<string>()
  const shape = new RegExp(`${vote}/voter/[0-9a-f]{40}`)
  await staff.open('/maison/courriels')
  for (const letter of await staff.links('/maison/courriels/0')) {
    await staff.open(letter)
    const link = shape.exec(await staff.page.content())?.[0]
    if (link) links.add(link)
    if (links.size === voters.length) break
  }
  return { vote, links: [...links] }
}

/** Shut, counted, and shared by the edition, which hears of it a moment after. */
export async function countBudgetVote(staff: Hand, edition: string, vote: string) {
  await staff.open(`${vote}/preparer`)
  await pressAct(staff, 'shut')
  await pressAct(staff, 'close')
  for (let tries = 0; tries < 60; tries += 1) {
    await staff.open(`${edition}/resultat`)
    if (!(await staff.text()).includes('n’est pas connu')) return
    await staff.page.waitForTimeout(500)
  }
  throw new Error(`${edition} was not counted`)
}

export async function castBudgetBallot(voter: Hand, link: string, choice: readonly string[]) {
  await voter.open(link)
  await voter.send(link, { choice })
  await voter.press('/envoyer')
}

/** An edition whose ideas are open, and one that is counted and on its way. */
export async function budgetExamples(staff: Hand): Promise<Examples> {
  const open = await openEdition(staff, 'Budget du lavoir')
  const own = await proposeTo(staff, open, 'Trois bancs au lavoir')
  await staff.open(`${open}/analyse/1`)
  await staff.send('/analyse/1/services', { service: 'Voirie', dueOn: inDays(10) })
  const over = await openEdition(staff, 'Budget de la halle')
  for (const title of ['Un verger', 'Un panier de basket']) await proposeTo(staff, over, title)
  await staff.open(over)
  await staff.press('/idees/clore')
  await answerTo(staff, over, 1, '4 000')
  await answerTo(staff, over, 2, '5 000')
  const voters = ['Anaïs', 'Bilal', 'Chloé', 'Diego', 'Elsa', 'Farid']
  const { vote, links } = await openBudgetVote(staff, over, voters)
  for (const [at, link] of links.entries())
    await castBudgetBallot(staff, link, [at < 4 ? '0' : '1'])
  await countBudgetVote(staff, over, vote)
  await staff.open('/budgets/nouveau')
  await staff.send('/budgets/nouveau', budgetRules('Budget des écoles'))
  const [, draft = ''] = /^(\/budgets\/[^/]+)/.exec(new URL(staff.page.url()).pathname) ?? []
  const page = '/budgets/:slug'
  return {
    [page]: over,
    [`${page}/cadre`]: `${over}/cadre`,
    [`${page}/reglement`]: `${open}/reglement`,
    [`${page}/reglement/modifier`]: `${draft}/reglement/modifier`,
    [`${page}/idees`]: `${over}/idees`,
    [`${page}/idees.csv`]: `${over}/idees.csv`,
    [`${page}/idees.xlsx`]: `${over}/idees.xlsx`,
    [`${page}/idees.json`]: `${over}/idees.json`,
    [`${page}/idees/proposer`]: `${open}/idees/proposer`,
    [`${page}/idees/saisir`]: `${open}/idees/saisir`,
    [`${page}/idees/:number`]: `${over}/idees/1`,
    [`${page}/analyse`]: `${open}/analyse`,
    [`${page}/analyse/:number`]: `${open}/analyse/1`,
    [`${page}/voter`]: `${over}/voter`,
    [`${page}/resultat`]: `${over}/resultat`,
    [`${page}/recompter`]: `${over}/recompter`,
    [`${page}/export.pb`]: `${over}/export.pb`,
    [`${page}/projets.geojson`]: `${over}/projets.geojson`,
    [`${page}/edition.pdf`]: `${over}/edition.pdf`,
    [`${page}/realisation/:number`]: `${over}/realisation/1`,
    '/mon-idee/:token': own,
  }
}
