import type { Hand } from './hand.ts'
import { pass } from './steps-before.ts'

/** Opens the phase, holds its sessions, closes it, and passes to evaluation. */
export async function runPhase(staff: Hand, home: string): Promise<void> {
  await staff.open(`${home}/phases`)
  await staff.press('/ouvrir')
  const sessions = await enlist(staff, home)
  for (const [at, session] of sessions.entries()) await hold(staff, session, at)
  await closePhase(staff, home)
}

/** Notes who takes part. Returns the addresses of the sessions of the phase that is open. */
export async function enlist(staff: Hand, home: string): Promise<readonly string[]> {
  await staff.open(`${home}/phases`)
  const [set = ''] = await staff.links('/seances/ensemble/')
  await staff.open(`${set}/personnes`)
  await staff.send('/personnes', { people: 'Inès Morvan\nPaul Le Goff\nAnna Kerr' })
  await staff.open(set)
  return (await staff.links('/seances/')).filter((href) => !href.includes('ensemble'))
}

export async function closePhase(staff: Hand, home: string): Promise<void> {
  await staff.open(`${home}/phases`)
  // Nothing was written in the logbook: whoever closes says so.
  await staff.send('/clore', { closing: 'Le carnet de bord est tenu sur papier.' })
  await pass(staff, home)
}

/** The first on screen, the others from their paper sheet. */
async function hold(staff: Hand, session: string, at: number) {
  if (at === 0) {
    await staff.open(`${session}/emargement`)
    const people = await staff.page
      .locator('[name=present]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    await staff.send('/emargement', { present: people.slice(0, 2) })
  } else {
    await staff.open(`${session}/saisie-papier`)
    await staff.send('/saisie-papier', { numbers: '1-3' })
  }
  await tellSession(staff, session)
}

export async function tellSession(staff: Hand, session: string): Promise<void> {
  await staff.open(session)
  // A session is noted as held once it has begun.
  const onDay = new Date(Date.now() - 86_400_000).toLocaleDateString('sv-SE', {
    timeZone: 'Europe/Paris',
  })
  await staff.send('/modifier', { onDay })
  await staff.open(session)
  await staff.send('/tenue', {
    actualMinutes: '165',
    uncountedPresent: '4',
    summary: 'Trois pistes retenues pour la suite.',
  })
}

/** Files an evaluation, writes and publishes the sheet. Returns the address of the sheet. */
export async function evaluateAndTell(staff: Hand, home: string): Promise<string> {
  await evaluate(staff, home)
  await staff.open(`${home}/fiche`)
  await staff.send('/fiche', { authors: 'Ouvroir\nVille de Saint-Malo', limits: 'Peu de monde.' })
  await staff.press('/fiche/publier')
  const sheet = new URL(staff.page.url()).pathname
  await pass(staff, home)
  return sheet
}

export async function evaluate(staff: Hand, home: string): Promise<void> {
  await staff.open(`${home}/evaluation/lignes`)
  await staff.send('/evaluation/lignes', {
    'questions.new1.question': 'Le panel ressemble-t-il à la ville ?',
    'questions.new1.finding': 'Un tiers de moins de 35 ans, contre un quart attendu.',
  })
  await staff.open(`${home}/evaluation`)
  await staff.send('/evaluation/deposer', {
    form: 'self',
    author: 'Équipe de l’expérimentation',
    summary: 'Deux séances tenues ; trois personnes inscrites sur vingt-quatre attendues.',
  })
  await pass(staff, home)
}

/** Says of the frozen plan that nothing is known, and publishes it: without a table, nothing else can be. */
export async function publishResult(staff: Hand, home: string): Promise<string> {
  await staff.open(`${home}/evaluation/calcul`)
  await staff.send('/evaluation/on-ne-sait-pas', { place: '1', reason: 'Trop peu de réponses.' })
  const result = new URL(staff.page.url()).pathname
  await staff.send('/publier', { differs: 'no' })
  return result
}

/** Another territory takes the protocol up, from the published sheet. */
export async function adopt(visitor: Hand, sheet: string): Promise<void> {
  await visitor.open(sheet)
  const [address = ''] = await visitor.links('/reprendre')
  await visitor.open(address)
  await visitor.send('/reprendre', {
    territory: 'Commana (29)',
    name: 'Malo Kervella',
    email: 'malo.kervella@exemple.fr',
    changes: 'Une commune de mille habitant·es : quinze personnes au lieu de vingt-quatre.',
  })
}
