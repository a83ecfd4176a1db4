import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { certificateDocument } from '#modules/events/certificates/documents/certificate.ts'
import { agreementDocument } from '#modules/experiments/agreement/documents/agreement-document.ts'
import { membershipAgreement } from '#modules/network/members/documents/agreement.ts'
import { decided, decision, minutes } from './circle-papers.ts'
import { agreement, certified, event, membership } from './papers.ts'

const now = new Date('2026-11-29T09:00:00Z')

/** So many lines, each its own paragraph; `one`: sentences of a single paragraph. */
export function lines(count: number, one = false): string {
  const line = (at: number) => `Ligne ${at + 1} de ce que des personnes ont écrit dans ce texte.`
  return Array.from({ length: count }, (_, at) => line(at)).join(one ? ' ' : '\n\n')
}

/** Every paper that is signed, with this text where people write theirs. */
export function signedPapers(head: Letterhead, text: string): Readonly<Record<string, Document>> {
  const at = { head, now, locale: 'fr' } as const
  return {
    minutes: minutes(head.name, 'closed', [], { notes: text }),
    'minutes with tasks': minutes(head.name, 'closed', [], { notes: text, tasks: 3 }),
    'minutes with many tasks': minutes(head.name, 'closed', [], { notes: text, tasks: 12 }),
    decided: decided(['p1', 'p2'], { text }),
    'decided with a note': decided(['p1', 'p2'], { note: text }),
    'sheet of a decision': decision('consent', text),
    'sheet of an election': decision('election', text),
    convention: agreementDocument({
      ...{ agreement: { ...agreement, object: text, paymentTerms: text }, ...at },
      ...{ title: 'La rue du Lavoir', territory: 'Valbrenne (35)' },
    }),
    'convention of six': agreementDocument({
      agreement: {
        ...{ ...agreement, object: text },
        parties: ['1', '2', '3'].flatMap((n) =>
          agreement.parties.map((party) => ({ ...party, id: `${party.id}${n}` })),
        ),
      },
      ...{ ...at, title: 'La rue du Lavoir', territory: 'Valbrenne (35)' },
    }),
    membership: membershipAgreement({
      ...{ ...membership, house: head, now, locale: 'fr' },
      membership: {
        ...membership.membership,
        ...{ deliberationOn: undefined, deliberationWaiver: text },
      },
    }),
    certificate: certificateDocument(
      { event: { ...event, place: text.slice(0, 200) }, ...at, baseUrl: 'https://exemple.fr' },
      certified,
    ),
  }
}
