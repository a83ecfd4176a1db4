import { sql } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import { seedDeclaration } from '#modules/network/declaration/actions/seed-declaration.ts'
import { listSignatures } from '#modules/network/declaration/store/signatures.ts'
import { openMembership } from '#modules/network/membership/actions/open-membership.ts'
import { findMembership, saveMembership } from '#modules/network/membership/store/memberships.ts'
import { coachingPaths } from '#modules/network/paths/coaching.ts'
import { membershipPaths } from '#modules/network/paths/membership.ts'
import { missionPaths } from '#modules/network/paths/mission.ts'
import { paths } from '#modules/network/paths.ts'
import { pairAtWork } from '#modules/network/testing/pair-at-work.ts'
import { payingMember } from '#modules/network/testing/paying-member.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { good, type Play, type World } from './play.ts'

let number = 0

const because = 'Le conseil a changé d’avis en séance.'
const outcomeText = 'Un panel de vingt personnes est recruté.'

const posted = (world: World) => async (path: string, fields: Fields, as?: Viewer) => {
  const answer = await world.door.post(path, fields, as)
  if (answer.status !== 303) throw new Error(`${path}: ${answer.status}`)
  return answer.location ?? ''
}
type Fields = Record<string, string | string[]>

const place = (world: World, name: string) =>
  world.by(world.staff, (ctx) =>
    registerPlace(ctx, {
      ...{ kind: 'commune', subtype: '', source: 'demo', name },
      slug: name.toLowerCase(),
    }),
  )

/** A mission to which somebody answered, and was chosen. */
async function mission(world: World) {
  const { db, staff } = world
  const post = posted(world)
  const title = `Animer la table ${++number}`
  const text = 'Quarante personnes tirées au sort, deux soirs en janvier.'
  const at = await post(missionPaths.create, { title, text }, staff)
  const slug = at.split('/').at(-1) ?? ''
  const email = `jeanne${number}@benevoles.example`
  const message = 'Je suis libre les deux soirs.'
  await post(missionPaths.answer(slug), { message, name: 'Jeanne Castaing', email })
  const { rows } = await sql<{ id: string }>`select a.id from network_mission_answers a
    join network_missions m on m.id = a.mission_id where m.slug = ${slug}`.execute(db)
  const reply = { verdict: 'chosen', reply: 'Merci, à mardi soir.' }
  await post(missionPaths.reply(slug, rows[0]?.id ?? ''), reply, staff)
  const seen = () =>
    world.rows(
      sql`select state, closed_at, outcome_text from network_missions where slug = ${slug}`,
    )
  const change = () =>
    sql`update network_missions set outcome_text = 'Autre.' where slug = ${slug}`.execute(db)
  return { slug, answer: rows[0]?.id ?? '', seen, change }
}

/** Thanked with a badge, whoever was chosen reads of it at once. */
export async function missionWithBadge(world: World) {
  const { slug, answer } = await mission(world)
  return { path: missionPaths.close(slug), fields: { outcomeText, badge: answer, words: '' } }
}

/** A word that is published; its territory may sign again once it is taken back. */
async function signature(world: World) {
  const { db, staff } = world
  const post = posted(world)
  await world.by(staff, (ctx) => seedDeclaration(ctx))
  const name = `Signée${++number}`
  await place(world, name)
  async function sign() {
    await post(paths.sign, {
      ...{ territory: name, name: 'Odile Serre', title: 'Maire', accepts: 'yes' },
      ...{ email: `odile${number}@signee.example`, evidence: 'Délibération du 12 mars 2026' },
      ...{ commitment1: 'Publier chaque réponse dans les trente jours', due1: '2027-06-01' },
    })
    const mails = await sql<{ text: string }>`select body_text as text from outbox_mails
      where recipient = ${`odile${number}@signee.example`} order by id desc`.execute(db)
    const links = mails.rows.flatMap(
      ({ text }) => /\/reseau\/declaration\/confirmer\/[0-9a-f]+/.exec(text)?.[0] ?? [],
    )
    await post(links[0] ?? '', {})
    const [waiting] = await listSignatures(db, ['confirmed'])
    await post(paths.publish(waiting?.id ?? ''), {}, staff)
    return waiting?.id ?? ''
  }
  const id = await sign()
  const seen = () =>
    world.rows(sql`select id, state, ended_on, end_reason from network_signatures
      where territory_id = (select territory_id from network_signatures where id = ${id}) order by id`)
  return { id, seen, sign }
}

/** Its territory signs again within the minute. */
export async function signedAgain(world: World) {
  const { id, seen, sign } = await signature(world)
  return { path: paths.withdraw(id), fields: { reason: because }, seen, change: sign }
}

/** A pair at work; whoever writes its end is the team: both are told. */
async function coaching(world: World) {
  const { staff } = world
  const territory = `Suivie${++number}`
  await place(world, territory)
  const coach = { name: 'Tomás Ferreira', email: `tomas${number}@collectif.example` }
  const coachId = await world.by(staff, (ctx) => recordPerson(ctx, coach))
  const id = await pairAtWork(posted(world), {
    ...{ staff, territory, coach: { id: coachId, name: coach.name } },
    coached: { name: 'Jeanne Castaing', email: `jeanne${number}@suivie.example` },
  })
  const seen = () =>
    world.rows(sql`select state, outcome, outcome_text, closed_at, reopened_at, reopen_reason,
      (select count(*)::int from network_badges b where b.coaching_id = c.id) as badges
      from network_coachings c where id = ${id}`)
  return { id, seen }
}

/** What was paid, and what it says of the member. */
async function payment(world: World) {
  const { db, staff } = world
  const email = `odile${++number}@payeuse.example`
  const member = await world.by(staff, (ctx) =>
    payingMember(ctx, `payeuse-${number}`, { name: 'Odile Serre', email }),
  )
  // As it would have been taken from a statement of the bank.
  const key = `${number}`.padStart(64, '0')
  await sql`update network_payments set source_key = ${key} where id = ${member.paymentId}`.execute(
    db,
  )
  const seen = () =>
    world.rows(sql`select m.state, m.since_on, m.until_on,
      (select json_agg(json_build_array(p.cents, p.cancelled_on, p.cancel_reason, p.source_key) order by p.id)
        from network_payments p where p.invoice_id = ${member.invoiceId}) as payments,
      (select json_agg(json_build_array(e.starts_on, e.ends_on, e.settled_on) order by e.starts_on)
        from network_membership_periods e where e.membership_id = m.id) as periods
      from network_memberships m where m.id = ${member.membershipId}`)
  return { ...member, key, seen }
}

/** The line of a statement, whose payment was cancelled, is taken for another invoice within the minute. */
export async function paymentMoved(world: World) {
  const { invoiceId, paymentId, key, seen } = await payment(world)
  const other = await payment(world)
  const change = () =>
    sql`update network_payments set source_key = ${key} where id = ${other.paymentId}`.execute(
      world.db,
    )
  const path = membershipPaths.cancelPayment(invoiceId, paymentId)
  return { path, fields: { reason: because }, seen, change }
}

/** Two colleges, the first with a member that is placed there by hand. */
async function college(world: World) {
  const { db, staff } = world
  const post = posted(world)
  const name = `Placée${++number}`
  const { id: territoryId } = await place(world, name)
  const fields = { name: `Communes ${number}`, purpose: '', weight: '1', position: '3' }
  const made = async (named: string) =>
    (await post(membershipPaths.colleges, { ...fields, name: named }, staff)).split('/').at(-1) ??
    ''
  const [id, second] = [await made(fields.name), await made(`Autres ${number}`)]
  const there = { member: territoryId, belongs: 'in', reason: 'Le conseil l’a voulu.' }
  await post(membershipPaths.collegeException(id), there, staff)
  const seen = () =>
    world.rows(sql`select id, name, purpose, weight, kinds, position, created_at,
      (select json_agg(json_build_array(territory_id, belongs, reason, decided_by, decided_at) order by territory_id)
        from network_college_exceptions e where e.college_id = c.id) as places
      from network_colleges c where id in (${id}, ${second}) order by id`)
  const change = () =>
    sql`update network_colleges set purpose = 'Autre.' where id = ${second}`.execute(db)
  return { id, second, territoryId, name, fields, seen, change }
}

export function networkPlays(world: World) {
  const { db, door, other } = world
  return {
    'payment.cancelled': async (): Promise<Play> => {
      const { invoiceId, paymentId, seen } = await payment(world)
      const typed = { amount: '800', receivedOn: '2026-11-25', method: 'cheque', reference: '' }
      return {
        path: membershipPaths.cancelPayment(invoiceId, paymentId),
        ...{ fields: { reason: because }, seen },
        change: () => door.post(membershipPaths.pay(invoiceId), typed, other),
      }
    },
    'college.written': async (): Promise<Play> => {
      const { id, fields, seen, change } = await college(world)
      const other = { ...fields, weight: '4', purpose: 'Deux voix de plus.' }
      return { path: membershipPaths.college(id), fields: other, seen, change }
    },
    'college.removed': async (): Promise<Play> => {
      const { id, seen, change } = await college(world)
      return { path: membershipPaths.removeCollege(id), fields: {}, seen, change }
    },
    'college.placed': async (): Promise<Play> => {
      const { second, territoryId, seen, change } = await college(world)
      const fields = { member: territoryId, belongs: 'in', reason: because }
      return { path: membershipPaths.collegeException(second), fields, seen, change }
    },
    'college.places-written': async (): Promise<Play> => {
      const { id, second, territoryId, name, seen, change } = await college(world)
      // A college takes members alone.
      await sql`insert into network_memberships
        (id, territory_id, state, source, requested_at, since_on, changed_at)
        values (gen_random_uuid(), ${territoryId}, 'active', 'team', now(), '2026-01-01', now())`.execute(
        db,
      )
      const line = (at: string, words: Fields) =>
        Object.fromEntries(
          Object.entries(words).map(([column, typed]) => [
            `places.${at}.${column}`,
            typed as string,
          ]),
        )
      const fields = {
        ...line(`${id}_${territoryId}`, {
          member: name,
          college: second,
          belongs: 'in',
          reason: '2',
        }),
        ...line('new1', { member: name, college: id, belongs: 'out', reason: because }),
      }
      return { path: membershipPaths.collegePlaces, fields, seen, change }
    },
    'coaching.closed': async (): Promise<Play> => {
      const { id, seen } = await coaching(world)
      return {
        ...{ path: coachingPaths.close(id), fields: { outcome: 'reached', outcomeText }, seen },
        change: () => door.post(coachingPaths.thank(id), {}, other),
      }
    },
    'coaching.reopened': async (): Promise<Play> => {
      const { id, seen } = await coaching(world)
      await door.post(coachingPaths.close(id), { outcome: 'reached', outcomeText }, other)
      return {
        ...{ path: coachingPaths.reopen(id), fields: { reason: because }, seen },
        change: () =>
          sql`update network_coachings set outcome_text = 'Autre.' where id = ${id}`.execute(db),
      }
    },
    'declaration.withdrawn': async (): Promise<Play> => {
      const { id, seen } = await signature(world)
      return {
        ...{ path: paths.withdraw(id), fields: { reason: because }, seen },
        change: () =>
          sql`update network_signatures set end_reason = 'Autre.' where id = ${id}`.execute(db),
      }
    },
    'mission.closed': async (): Promise<Play> => {
      const { slug, seen, change } = await mission(world)
      return { path: missionPaths.close(slug), fields: { outcomeText, words: '' }, seen, change }
    },
    'mission.withdrawn': async (): Promise<Play> => {
      const { slug, seen, change } = await mission(world)
      return { path: missionPaths.withdraw(slug), fields: {}, seen, change }
    },
    // A territory that signed, with whoever speaks for it: the team ends its membership.
    'membership.left': async (): Promise<Play> => {
      number++
      const name = `Quittée${number}`
      const id = await world.by(world.staff, async (ctx) => {
        const place = { kind: 'commune', subtype: '', source: 'demo', name } as const
        const { id: territoryId } = await registerPlace(ctx, {
          ...place,
          slug: `quittee-${number}`,
        })
        const email = `odile${number}@quittee.example`
        const contactPersonId = await recordPerson(ctx, { name: 'Odile Serre', email })
        const source = 'team'
        const { value } = await good(openMembership(ctx, { territoryId, source, contactPersonId }))
        const membership = await findMembership(ctx.db, value.id)
        if (!membership) throw new Error('no membership')
        const agreementOn = dayOf(ctx.now)
        await saveMembership(ctx.db, { ...membership, state: 'agreed', agreementOn }, ctx.now)
        return value.id
      })
      const leftOn = dayOf(world.now())
      return {
        path: membershipPaths.act(id, 'quitter'),
        fields: { leftOn, leaveReason: 'budget', leaveNote: 'Le budget est refusé.' },
        seen: () =>
          world.rows(sql`select state, left_on, leave_reason, leave_note
            from network_memberships where id = ${id}`),
        change: () =>
          sql`update network_memberships set leave_note = 'Autre chose.' where id = ${id}`.execute(
            world.db,
          ),
      }
    },
  }
}
