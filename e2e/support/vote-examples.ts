import { inDays } from './days.ts'
import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'
import { letterLink } from './steps-declaration.ts'

/** A vote that is open, with the link of a voter, and one that is over, with its files. */
export async function voteExamples(staff: Hand): Promise<Examples> {
  const open = await prepareVote(staff, 'Le thème du prochain midi', 'Anaïs ; anais@votes.example')
  await staff.press('/courriels')
  const ballot = await letterLink(staff, /\/scrutins\/[\w-]+\/voter\/[0-9a-f]{40}/)
  await staff.open(ballot)
  await staff.send(ballot, { o0: '6', o1: '2' })
  await staff.press('/envoyer')
  const over = await prepareVote(staff, 'Le nom de la salle', 'Bilal ; bilal@votes.example\nChloé')
  await staff.press('/courriels')
  const last = await letterLink(
    staff,
    new RegExp(`${over.replaceAll('/', '\\/')}\\/voter\\/[0-9a-f]{40}`),
  )
  await staff.open(last)
  await staff.send(last, { o0: '6', o1: '2' })
  await staff.press('/envoyer')
  await staff.open(`${over}/preparer`)
  await pressAct(staff, 'shut')
  await pressAct(staff, 'close')
  await staff.open(`${open}/papier/images`)
  await staff.send('/papier/images', { label: 'Urne 1', files: 'e2e/support/files/photo.png' })
  const batch = new URL(staff.page.url()).pathname
  const vote = '/scrutins/:slug'
  return {
    [vote]: over,
    [`${vote}/cadre`]: `${over}/cadre`,
    [`${vote}/tableau`]: `${over}/tableau`,
    [`${vote}/recompter`]: `${over}/recompter`,
    [`${vote}/garanties`]: `${over}/garanties`,
    [`${vote}/preparer`]: `${open}/preparer`,
    [`${vote}/papier`]: `${open}/papier`,
    [`${vote}/papier/bulletins.pdf`]: `${open}/papier/bulletins.pdf`,
    [`${vote}/papier/images`]: `${open}/papier/images`,
    [`${vote}/papier/images/:batch`]: batch,
    [`${vote}/papier/images/:batch/:page/:thing`]: `${batch}/${batch.split('/').at(-1)}/q1.1`,
    '/voter/:mark': `/voter/${open.slice(-4)}`,
    [`${vote}/voter`]: `${open}/voter`,
    [`${vote}/voter/:token`]: ballot,
    [`${vote}/voter/:token/relire`]: `${ballot}/relire`,
    [`${vote}/mon-code`]: `${open}/mon-code`,
    [`${vote}/voter/:token/envoye`]: `${ballot}/envoye`,
    [`${vote}/:file{tableau\\.json|archive\\.json|bulletins\\.csv|bulletins\\.toc|bulletins\\.blt|depouillement\\.csv|profils\\.svg}`]: `${over}/archive.json`,
  }
}

/** Prepared and opened; returns its address. */
export async function prepareVote(
  staff: Hand,
  title: string,
  people: string,
  options = 'Tilleuls\nMarché',
): Promise<string> {
  await staff.open('/scrutins/nouveau')
  await staff.send('/scrutins/nouveau', {
    title,
    question: `${title} : que choisir ?`,
    options,
    method: 'mj',
    learning: ['schulze', 'approval'],
    tier: 'tracked',
    closesOn: inDays(180),
  })
  await staff.send('/liste', { source: 'list', people })
  await pressAct(staff, 'open')
  return new URL(staff.page.url()).pathname.replace(/\/preparer$/, '')
}

/** One of the acts of the page, which all send to the same address; a vote that is shut early, or has few ballots, says why. */
export async function pressAct(staff: Hand, act: string): Promise<void> {
  const form = staff.page.locator('form', {
    has: staff.page.locator(`input[name="act"][value="${act}"]`),
  })
  const unreached = act === 'open' && (await form.locator('[name=unreached]').count()) > 0
  await staff.sendForm(form, {
    ...(act === 'shut' ? { reason: 'Tout le monde a voté' } : {}),
    ...(act === 'close' ? { publish: 'all', reason: 'Le bureau l’a décidé' } : {}),
    ...(unreached ? { unreached: 'yes' } : {}),
  })
}
