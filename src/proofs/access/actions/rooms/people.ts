import type { RoomActs, Things } from '../matrix.ts'
import { administrators, own, team, teamAndOwn } from '../personas.ts'

/** Somebody of the demonstration, with an identity. */
const someone = (t: Things) => t.id('identities', 'email is not null', 'person_id')
const territory = (t: Things) => t.id('territories')

export const acts: RoomActs = {
  addMandate: {
    may: team,
    args: async (t) => [
      {
        ...{ personId: await someone(t), territoryId: await territory(t), title: 'Maire' },
        ...{ startsOn: '2026-01-01', endsOn: undefined },
      },
    ],
  },
  endMandate: {
    may: team,
    args: async (t) => {
      const mandateId = await t.id('mandates')
      const personId = await t.id('mandates', `id = '${mandateId}'`, 'person_id')
      return [{ personId, mandateId, endsOn: '2026-12-01' }]
    },
  },
  searchPeople: {
    may: team,
    call: (fn, { db, person }) => fn(db, { words: 'a', viewer: person, locale: 'fr', limit: 5 }),
    no: (answer) => Array.isArray(answer) && answer.length === 0,
  },
  exportPeople: { may: administrators, args: () => [{ words: '', role: undefined }] },
  askRight: {
    may: teamAndOwn,
    own: someone,
    args: async (t) => [{ personId: await someone(t), kind: 'access', message: undefined }],
  },
  answerRight: {
    may: administrators,
    args: async (t) => {
      const id = '01900000-0000-7000-8000-000000000002'
      await t.run(`insert into rights_requests (id, person_id, kind, asked_at, due_on, alarm_at)
        values ('${id}', '${await someone(t)}', 'access', now(), '2027-01-01', now())`)
      return [{ requestId: id, answer: 'Voici ce que nous gardons.' }]
    },
  },
  askEmailChange: {
    may: own,
    own: someone,
    args: async (t) => [await someone(t), 'nouvelle@adresse.example'],
  },
  grantRole: [
    { may: team, args: async (t) => [await role(t, 'volunteer')] },
    { may: administrators, args: async (t) => [await role(t, 'administrator')] },
  ],
  endRole: [
    { may: team, args: (t) => held(t, 'volunteer') },
    { may: administrators, args: (t) => held(t, 'administrator') },
  ],
  invitePerson: [
    { may: team, args: () => [invited('volunteer')] },
    { may: administrators, args: () => [invited('administrator')] },
  ],
  invitePeople: [
    { may: team, args: () => [invitedTogether('volunteer')] },
    { may: administrators, args: () => [invitedTogether('administrator')] },
  ],
  withdrawInvitation: [
    { may: team, args: (t) => invitation(t, 'volunteer') },
    { may: administrators, args: (t) => invitation(t, 'administrator') },
  ],
  erasePerson: {
    may: ['own', 'administrator'],
    own: someone,
    args: async (t) => [{ all: () => [] }, await someone(t)],
  },
  rectifyPerson: {
    may: teamAndOwn,
    own: someone,
    args: async (t) => [await someone(t), { name: 'Inès Morvan', phone: undefined }],
  },
}

async function role(t: Things, named: string) {
  const personId = await someone(t)
  return { personId, role: named, place: undefined, startsOn: '2026-11-25', reason: 'Elle aide' }
}

async function held(t: Things, named: string) {
  const [personId, roleId] = [await someone(t), '01900000-0000-7000-8000-000000000003']
  await t.run(`insert into roles_held (id, person_id, role, starts_on, granted_at, grant_reason)
    values ('${roleId}', '${personId}', '${named}', '2026-01-01', now(), 'Elle aide')`)
  return [{ personId, roleId, reason: 'Elle part' }]
}

function invited(named: string) {
  return { email: 'ines@ailleurs.example', name: 'Inès Morvan', roles: [{ role: named }] }
}

function invitedTogether(named: string) {
  const { email, name, roles } = invited(named)
  return { people: [{ email, name }], roles }
}

async function invitation(t: Things, named: string) {
  const made = await t.load(
    'people/sign-in/actions/invite-person.ts',
    'invitePerson',
    asAdministrator(t),
    {
      ...invited(named),
    },
  )
  return [(made as { value: { invitationId: string } }).value.invitationId]
}

function asAdministrator({ ctx }: Things) {
  return ctx.person && { ...ctx, person: { ...ctx.person, roles: [{ role: 'administrator' }] } }
}

const waits =
  'lists what waits, without the lines that this person may not answer: src/proofs/waiting.test.ts'
export const noActs = {
  mandateEndUndo: 'the rail asks it before it undoes: src/proofs/undo plays each without the right',
  roleEndUndo: 'the rail asks it before it undoes: src/proofs/undo plays each without the right',
  listGlanceOfPeople: 'counts nothing for whoever may not see the list: src/proofs/glance.test.ts',
  listWaitingOnPeople: waits,

  namesakesOf: 'reads, and gives nothing to whoever may not erase: no refusal to see',
}
