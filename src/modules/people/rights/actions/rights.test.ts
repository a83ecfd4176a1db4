import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { findPublicNames } from '../../persons/actions/find-names.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { listAgreeing, listConsents, listRequests, listRequestsOf } from '../store/rights.ts'
import { consentTexts } from '../texts/consents.ts'
import { answerRight, askRight } from './ask-right.ts'
import { recordConsent, withdrawConsent } from './record-consent.ts'
import { rectifyPerson } from './rectify-person.ts'
import { remindRights } from './remind-rights.ts'

const { db, clock, ctx } = useDatabase()
let odile = ''
const me = () => asPerson([], { id: odile })
const administrator = asPerson('administrator')

beforeEach(async () => {
  await sql`truncate persons cascade`.execute(db)
  clock.set('2026-11-25T09:00:00Z')
  odile = await recordPerson(ctx(), { name: 'Odile Serre', email: 'o@valbrenne.example' })
})

describe('an agreement', () => {
  const input = { subject: 'house-news', text: 'Oui aux nouvelles.', channel: 'paper' } as const

  it('keeps which words, when, and by which way', async () => {
    await recordConsent(ctx(), { personId: odile, ...input })
    expect(await listConsents(db, odile)).toEqual([
      {
        subject: 'house-news',
        textHash: hashToken('Oui aux nouvelles.'),
        channel: 'paper',
        givenAt: clock.now(),
        withdrawnAt: undefined,
      },
    ])
  })

  it('stops at once when it is taken back, and its proof stays', async () => {
    await recordConsent(ctx(), { personId: odile, ...input })
    expect(await listAgreeing(db, 'house-news')).toEqual([odile])
    const world = ctx()
    await withdrawConsent(world, { personId: odile, subject: 'house-news' })
    expect(await listAgreeing(db, 'house-news')).toEqual([])
    expect(await listConsents(db, odile)).toHaveLength(1)
    expect(world.announcements).toMatchObject([{ name: 'consent.withdrawn' }])
  })

  it('given twice, even at the same instant, is given once', async () => {
    const gestures = Array.from({ length: 20 }, () =>
      db
        .transaction()
        .execute((trx) => recordConsent(ctx({ db: trx }), { personId: odile, ...input })),
    )
    await Promise.all(gestures)
    expect(await listConsents(db, odile)).toHaveLength(1)
  })
})

describe('correcting what is kept', () => {
  const change = { name: 'Odile Serre-Vial', phone: undefined, language: 'fr' } as const

  it('is shown everywhere at once, as the person chose to be shown', async () => {
    const shown = async () => (await findPublicNames(db, [odile])).get(odile)
    expect(await shown()).toBe('une personne')
    await rectifyPerson(ctx({ person: me() }), odile, { ...change, shownAs: 'name' })
    expect(await shown()).toBe('Odile Serre-Vial')
    await rectifyPerson(ctx({ person: me() }), odile, { ...change, shownAs: 'initials' })
    expect(await shown()).toBe('O. S.-V.')
  })

  it('counts the choice of a public name as an agreement, and hiding as taking it back', async () => {
    await rectifyPerson(ctx({ person: me() }), odile, { ...change, shownAs: 'name' })
    const [consent] = await listConsents(db, odile)
    expect(consent).toMatchObject({ subject: 'public-name', withdrawnAt: undefined })
    expect(consent?.textHash).toBe(hashToken(consentTexts.fr['public-name']))
    await rectifyPerson(ctx({ person: me() }), odile, { ...change, shownAs: 'hidden' })
    expect((await listConsents(db, odile))[0]?.withdrawnAt).toEqual(clock.now())
  })

  it('lets the team correct a name, but not choose how someone is shown', async () => {
    const person = asPerson('lab-team')
    expect((await rectifyPerson(ctx({ person }), odile, change)).ok).toBe(true)
    const chosen = await rectifyPerson(ctx({ person }), odile, { ...change, shownAs: 'name' })
    expect(chosen).toEqual({ ok: false, refusal: 'forbidden' })
  })

  it('is refused for someone else, and for nobody', async () => {
    const stranger = ctx({ person: asPerson('participant') })
    expect(await rectifyPerson(stranger, odile, change)).toMatchObject({ refusal: 'forbidden' })
    const nobody = '019abd00-0000-7000-8000-000000000001'
    const none = await rectifyPerson(ctx({ person: administrator }), nobody, change)
    expect(none).toMatchObject({ refusal: 'not-found' })
  })
})

describe('a request about one’s rights', () => {
  const asked = () => ({ personId: odile, kind: 'rectification', message: 'Mon titre' }) as const

  it('is due within the month, and answered once', async () => {
    await askRight(ctx({ person: me() }), asked())
    const [request] = await listRequestsOf(db, odile)
    expect(request).toMatchObject({ dueOn: '2026-12-25', message: 'Mon titre' })
    const answer = { requestId: request?.id ?? '', answer: 'C’est corrigé.' }
    expect(await answerRight(ctx({ person: me() }), answer)).toMatchObject({ refusal: 'forbidden' })
    expect((await answerRight(ctx({ person: administrator }), answer)).ok).toBe(true)
    expect((await listRequests(db))[0]).toMatchObject({ answer: 'C’est corrigé.' })
    const again = await answerRight(ctx({ person: administrator }), answer)
    expect(again).toMatchObject({ refusal: 'already-answered' })
  })

  it('is noted by oneself or by the team, not by others', async () => {
    const stranger = ctx({ person: asPerson('participant') })
    expect(await askRight(stranger, asked())).toMatchObject({ refusal: 'forbidden' })
    expect((await askRight(ctx({ person: asPerson('lab-team') }), asked())).ok).toBe(true)
  })

  it('rings once for administrators on its twentieth day, if nobody has answered', async () => {
    const boss = await recordPerson(ctx(), { name: 'A', email: 'a@labo.example' })
    await recordRole(ctx(), { personId: boss, role: 'administrator' })
    await askRight(ctx({ person: me() }), asked())
    clock.pass({ days: 19 })
    expect(await remindRights(ctx())).toBe(0)
    clock.pass({ days: 1 })
    const world = ctx()
    expect(await remindRights(world)).toBe(1)
    expect(world.mails.map(({ to }) => to)).toEqual(['a@labo.example'])
    expect(world.mails[0]?.text).toContain('/personnes/demandes')
    expect(await remindRights(ctx())).toBe(0)
  })
})
