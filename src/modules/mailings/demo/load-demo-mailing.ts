import { demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { hashAddress, keyOfHouse } from '../actions/sign-links.ts'
import { everyone } from '../audience/nouns.ts'
import {
  deleteDemo,
  insertDraft,
  insertList,
  insertMailing,
  insertRecipient,
  insertSegment,
  insertSubscriber,
} from '../store/demo.ts'
import type { LetterBlock } from '../writing/nouns.ts'

const key = (rank: number) => `01930000-0000-7000-8000-00000000e${String(rank).padStart(3, '0')}`
const listId = key(1)
const mailingId = key(2)
const draftId = key(3)
const segmentId = key(4)
const readers = [demoPeople.odile, demoPeople.basile, demoPeople.paulette, demoPeople.jeanne]

const text = `Bonjour,

Ce mois-ci : trois ateliers à Valbrenne, et la réponse de la commune.

Se désabonner : {{unsubscribe}}
`

const sentBlocks: readonly LetterBlock[] = [
  { kind: 'text', markdown: 'Bonjour,\n\nCe mois-ci : **trois ateliers** à Valbrenne.' },
  { kind: 'heading', text: 'À Valbrenne' },
  {
    kind: 'text',
    markdown: 'Quarante habitant·es ont relu le règlement du marché, et la commune a répondu.',
  },
  { kind: 'button', label: 'Lire les expérimentations', href: '/experiences' },
]

/** One letter that has left, to invented people: nothing of it is ever sent. */
export async function loadDemoMailing(ctx: Ctx): Promise<void> {
  const { db, now } = ctx
  const secret = await keyOfHouse(ctx)
  await insertList(db, {
    id: listId,
    key: 'infolettre-demonstration',
    name: 'Infolettre de démonstration',
    description: 'Une fois par mois, ce que le réseau essaie.',
    createdAt: now,
  })
  await insertMailing(db, {
    id: mailingId,
    slug: 'demonstration-novembre',
    listId,
    title: 'Ce que novembre a donné',
    subject: 'Ce que novembre a donné',
    preheader: 'Trois ateliers à Valbrenne, et la réponse de la commune.',
    blocks: JSON.stringify(sentBlocks),
    frozenText: text,
    now,
  })
  await insertDraft(db, {
    id: draftId,
    slug: 'demonstration-decembre',
    listId,
    title: 'La lettre de décembre',
    subject: 'La lettre de décembre',
    blocks: JSON.stringify(sentBlocks.slice(0, 2)),
    now,
  })
  await insertSegment(db, {
    id: segmentId,
    name: 'Référent·es de territoire',
    rules: JSON.stringify({ ...everyone, roles: ['territory-referent'] }),
    now,
  })
  for (const [at, person] of readers.entries()) {
    const id = key(10 + at)
    await insertSubscriber(db, {
      id,
      listId,
      personId: person.id,
      email: person.email,
      emailHash: hashAddress(secret, person.email),
      name: person.name,
      now,
    })
    await insertRecipient(db, { mailingId, number: at + 1, subscriberId: id, now })
  }
}

export async function removeDemoMailing(ctx: Ctx): Promise<void> {
  await deleteDemo(
    ctx.db,
    { listId, segmentId },
    readers.map((_, at) => key(10 + at)),
  )
}
