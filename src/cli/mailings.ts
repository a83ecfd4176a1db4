import { isId } from '#kit/ids.ts'
import { houseViewer } from '#kit/viewer.ts'
import {
  checkDns,
  type DnsLine,
  findReport,
  type MailingReport,
  type QueueRefusal,
  type Recorded,
  recordReturn,
  sendLetter,
  splitMailbox,
  startSender,
} from '#modules/mailings/index.ts'
import { readConfig } from '#platform/config.ts'
import { act } from '#platform/world.ts'
import { givenBytes } from './given-file.ts'
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
    if (before.held) {
      throw new CommandRefused(
        'Cette instance a été restaurée : confirmez d’abord, sur la page des envois, que les lettres peuvent repartir.',
      )
    }
    if (before.state !== 'sending') {
      const done = await act(house, { person: houseViewer }, (ctx) => sendLetter(ctx, id))
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

/** Each message of each file, in one act each: one that cannot be read stops none of the others. */
export async function readBounces(out: Terminal, files: readonly string[]) {
  await withInstance(async ({ house }) => {
    const counts: Record<Recorded, number> = {
      bounce: 0,
      'soft-bounce': 0,
      complaint: 0,
      left: 0,
      nothing: 0,
      unknown: 0,
    }
    for (const file of files) {
      // Bytes as they are: each is one sign, and comes back the same.
      const text = Buffer.from(await givenBytes(file)).toString('latin1')
      for (const message of splitMailbox(text)) {
        const bytes = Buffer.from(message, 'latin1')
        counts[await act(house, {}, (ctx) => recordReturn(ctx, { bytes }))]++
      }
    }
    out.json('ouvroir mailings bounces 1', counts)
    out.say(
      `${counts.bounce} adresses perdues, ${counts['soft-bounce']} retours passagers, ${counts.complaint} signalements, ${counts.left} départs.`,
    )
    out.say(`${counts.nothing} sans effet, ${counts.unknown} qui ne viennent pas de nos lettres.`)
  })
}

export async function checkMailDns(out: Terminal) {
  const lines = await checkDns(readConfig())
  out.json('ouvroir mailings dns 1', { lines })
  for (const line of lines) {
    out.say(`${marks[line.found]} ${line.type} ${line.name}`)
    out.say(`    ${line.value}`)
    if (line.there.length > 0 && line.found !== 'good')
      out.say(`    (publié : ${line.there.join(' ; ')})`)
  }
  if (lines.some(({ found }) => found !== 'good')) {
    throw new CommandRefused('Il manque des lignes : publiez-les telles quelles, puis recommencez.')
  }
}

const marks: Readonly<Record<DnsLine['found'], string>> = {
  good: '✓',
  missing: '✗',
  different: '≠',
  unreachable: '?',
}

async function reportOf({ house }: Instance, id: string): Promise<MailingReport> {
  const report = isId(id) ? await findReport(house.db, id) : undefined
  if (!report) throw new CommandRefused('Aucune lettre n’a cet identifiant.')
  return report
}

function say(out: Terminal, report: MailingReport) {
  out.json('ouvroir mailings report 1', report)
  out.say(`${report.title} : ${states[report.state]}, ${report.done} sur ${report.total}.`)
  for (const { state, reason, count } of report.reasons)
    out.say(`  ${state} (${reason}) : ${count}`)
  for (const { href, clicks } of report.links ?? [])
    out.say(`  ${href} : ${clicks ?? 'moins de 5'} clics`)
  if (report.uncertain.length === 0) return
  out.say('Dans le doute (reçue une ou deux fois, ou pas du tout) :')
  for (const { number, email, state } of report.uncertain) {
    out.say(`  ${number}. ${email ?? 'personne effacée'} : ${state}`)
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
  'not-good':
    'Il manque quelque chose à cette lettre, ou elle est trop lourde : voyez sa page d’écriture.',
  'not-written': 'Cette lettre n’est pas encore écrite.',
  nobody: 'Personne ne recevrait cette lettre.',
}
