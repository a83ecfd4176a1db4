import { isId } from '#kit/ids.ts'
import { houseViewer } from '#kit/viewer.ts'
import {
  findReport,
  type MailingReport,
  type QueueRefusal,
  queueMailing,
  startSender,
} from '#modules/mailings/index.ts'
import { act } from '#platform/world.ts'
import { type Instance, withInstance } from './instance.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

/** Confirms a letter that is ready, or goes on with one that has begun, until nobody waits. */
export async function sendMailing(out: Terminal, id = '') {
  await withInstance(async (instance) => {
    const { house, config } = instance
    const before = await reportOf(instance, id)
    if (!config.SMTP_URL) {
      throw new CommandRefused('Aucun serveur de courriel n’est réglé : donnez SMTP_URL.')
    }
    if (before.state !== 'sending') {
      const done = await act(house, { person: houseViewer }, (ctx) => queueMailing(ctx, id))
      if (!done.ok) throw new CommandRefused(refusals[done.refusal])
    }
    const show = out.progress('Envoi')
    const sender = startSender(instance, {
      only: id,
      pollMs: 200,
      onProgress: async () => {
        const { done, total } = await reportOf(instance, id)
        show(done, total)
      },
    })
    await sender.ended
    const after = await reportOf(instance, id)
    say(out, after)
    if (after.state !== 'sent') throw new CommandRefused(`L’envoi est ${states[after.state]}.`)
  })
}

export async function reportMailing(out: Terminal, id = '') {
  await withInstance(async (instance) => say(out, await reportOf(instance, id)))
}

async function reportOf({ house }: Instance, id: string): Promise<MailingReport> {
  const report = isId(id) ? await findReport(house.db, id) : undefined
  if (!report) throw new CommandRefused('Aucune lettre n’a cet identifiant.')
  return report
}

function say(out: Terminal, report: MailingReport) {
  out.json(report)
  out.say(`${report.title} : ${states[report.state]}, ${report.done} sur ${report.total}.`)
  for (const { state, reason, count } of report.reasons)
    out.say(`  ${state} (${reason}) : ${count}`)
  if (report.uncertain.length === 0) return
  out.say('Dans le doute (reçue une ou deux fois, ou pas du tout) :')
  for (const { number, email, state } of report.uncertain) {
    out.say(`  ${number}. ${email ?? 'personne effacée'} : ${state}`)
  }
}

const states: Readonly<Record<MailingReport['state'], string>> = {
  draft: 'en brouillon',
  ready: 'prêt',
  sending: 'en cours',
  paused: 'en pause',
  sent: 'terminé',
  cancelled: 'annulé',
}

const refusals: Readonly<Record<QueueRefusal, string>> = {
  'not-found': 'Aucune lettre n’a cet identifiant.',
  forbidden: 'Cette lettre ne peut pas être envoyée d’ici.',
  'not-now': 'Cette lettre n’est pas prête, ou elle est en pause : reprenez-la depuis sa page.',
  'not-written': 'Cette lettre n’est pas encore écrite.',
  nobody: 'Personne ne recevrait cette lettre.',
}
