import { newToken } from '#kit/ids.ts'
import { realWorld } from '#platform/clock.ts'
import { openDb, openPool } from '#platform/database/database.ts'
import { makeLog } from '#platform/log.ts'
import { connectionTo } from '#platform/postgres/connection.ts'
import { openFolder } from '#platform/postgres/folder.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { inDays } from './days.ts'
import type { Hand } from './hand.ts'

export const signing = {
  name: 'Maïwenn Exemple',
  title: 'Maire',
  email: 'maiwenn@commana.example',
  evidence: 'Délibération du 12 novembre 2026',
  accepts: 'yes',
  commitment1: 'Répondre sous trente jours à chaque proposition',
  due1: '2030-06-30',
}

/** The first link of this kind among the letters of the house, the latest letter first. */
export async function letterLink(staff: Hand, shape: RegExp): Promise<string> {
  await staff.open('/maison/courriels')
  for (const letter of await staff.links('/maison/courriels/0')) {
    await staff.open(letter)
    const match = shape.exec(await staff.page.content())
    if (match) return match[0]
  }
  throw new Error(`no letter with ${shape}`)
}

/** A representative signs, confirms by the link; the team checks and publishes. Returns the signature’s page. */
export async function signInPublic(
  visitor: Hand,
  staff: Hand,
  territory = 'Commana (29)',
): Promise<string> {
  await visitor.open('/reseau/declaration/signer')
  await visitor.send('/reseau/declaration/signer', { territory, ...signing })
  await visitor.open(await letterLink(staff, /\/reseau\/declaration\/confirmer\/\w+/))
  await visitor.press(new URL(visitor.page.url()).pathname)
  await staff.open('/reseau/declaration/a-verifier')
  const [signature = ''] = await staff.links('/reseau/declaration/signatures/')
  await staff.open(signature)
  await staff.press('/publier')
  return signature
}

/** What each page of the declaration, the dossier and the mandates needs to be seen. */
export async function followDeclaration(staff: Hand, folder: string) {
  // The team does both parts here: who does what is shown by the journey.
  const signature = await signInPublic(staff, staff)
  const confirm = await letterLink(staff, /\/reseau\/declaration\/confirmer\/\w+/)
  await staff.open('/reseau/declaration/enregistrer')
  await staff.send('/reseau/declaration/enregistrer', {
    territory: 'Saint-Malo (35)',
    signedOn: '2026-11-02',
    name: 'Yann Exemple',
    title: 'Adjoint·e',
    evidence: 'Délibération 2026-118',
    file: 'e2e/support/files/letter.pdf',
    filePublic: 'yes',
  })
  const recorded = new URL(staff.page.url()).pathname

  await staff.open('/territoires?q=commana')
  const [place = ''] = await staff.links('/territoires/commana')
  const dossier = place.replace('/territoires/', '/reseau/territoires/')
  await staff.open(dossier)
  await staff.send('/echanges', {
    heldOn: '2026-11-20',
    kind: 'call',
    summary: 'La commune voudrait accueillir une visite.',
    nextAction: 'Proposer deux dates',
    nextOn: inDays(30),
  })
  const [commitment = ''] = await staff.links(`${dossier}/engagements/`)

  await staff.open('/reseau/mandats')
  await staff.send('/reseau/elections', { title: 'Municipales', heldOn: '2026-03-15' })
  const election = new URL(staff.page.url()).pathname
  const { news, person } = await behindTheDoors(folder, signature.split('/').at(-1) ?? '')
  return {
    '/reseau/declaration/confirmer/:token': confirm,
    '/reseau/declaration/nouvelles/:token': `/reseau/declaration/nouvelles/${news}`,
    '/reseau/declaration/signatures/:id': signature,
    '/reseau/declaration/signatures/:id/document': `${recorded}/document`,
    '/reseau/territoires/:slug': dossier,
    '/reseau/territoires/:slug/besoins': `${dossier}/besoins`,
    '/reseau/territoires/:slug/engagements/:id': commitment,
    '/reseau/territoires/:slug/relais/:person': `${dossier}/relais/${person}`,
    '/reseau/elections/:id': election,
  }
}

/** What only time or another page would bring: the link of a yearly letter, and a mandate that runs. */
async function behindTheDoors(folder: string, signatureId: string) {
  const pool = openPool(connectionTo(openFolder(folder)), 2, makeLog({ LOG_LEVEL: 'silent' }))
  const db = openDb(pool)
  try {
    const news = newToken(realWorld.chance)
    const now = realWorld.now()
    await db
      .insertInto('network_signature_links')
      .values({
        tokenHash: hashToken(news),
        signatureId,
        madeAt: now,
        expiresOn: '2099-01-01',
      })
      .execute()
    const signed = await db
      .selectFrom('network_signatures')
      .innerJoin('network_signature_identities as signer', 'signer.signatureId', 'id')
      .select(['territoryId', 'signer.personId'])
      .where('id', '=', signatureId)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('mandates')
      .values({
        id: crypto.randomUUID(),
        personId: signed['personId'],
        territoryId: signed['territoryId'],
        title: 'Maire',
        startsOn: '2020-06-01',
        endsOn: '2027-03-01',
        recordedAt: now,
      })
      .execute()
    return { news, person: String(signed['personId']) }
  } finally {
    await pool.end()
  }
}
