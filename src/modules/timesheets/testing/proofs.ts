import type { Things } from '#proofs/access/actions/matrix.ts'
import type { Persona } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'

const team: readonly Persona[] = ['administrator', 'lab', 'finance']
const keepers: readonly Persona[] = ['administrator', 'finance']
const week = '/temps/semaine/:monday'
const sentWeek = '/temps/envoyees/:week/corriger'
const month = '/temps/mois/:month'
/** No letter leaves. */
const isState =
  'the state of a week, that its writer and those who keep the accounts read on their pages'
const noDay = {
  ...{ work: '', monday: 0, tuesday: 0, wednesday: 0, thursday: 0, friday: 0 },
  ...{ saturday: 0, sunday: 0 },
}
const nothing = { added: [], changed: [], removed: [] }

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  tellsNobody: {
    'export-words.ts#keys.sentAt': isState,
    'export-words.ts#keys.lateMonth': isState,
    'corrections.ts#late': isState,
    'months.ts#missingMean': isState,
    'corrections.ts#title': isState,
    'corrections.ts#lead': isState,
    'corrections.ts#none': isState,
    'corrections.ts#sentAt': isState,
    'corrections.ts#correctLead': isState,
    'corrections.ts#refusals.not-sent': isState,
    'months.ts#noneMissing': isState,
    'team.ts#sent': isState,
    'week.ts#sent': isState,
    'week.ts#sentOn': isState,
    'week.ts#refusals.sent': isState,
    'week.ts#copyRefusals.sent': isState,
    'week.ts#sendRefusals.sent': isState,
    'week.ts#takeBackRefusals.not-sent': isState,
  },

  rules: {
    'the-lab-and-finance': [
      'GET /temps',
      `GET ${week}`,
      `POST ${week}`,
      `GET ${week}/coller`,
      `POST ${week}/coller`,
      `GET ${week}/agenda`,
      `POST ${week}/agenda`,
      `POST ${week}/reprendre`,
      `POST ${week}/envoyer`,
      `POST ${week}/corriger`,
    ],
    'administrators-and-finance': [
      'GET /temps/projets',
      'GET /temps/projets.csv',
      'GET /temps/projets.xlsx',
      'GET /temps/projets.json',
      'GET /temps/projets/:slug',
      'GET /temps/roles',
      'POST /temps/roles',
      'POST /temps/roles/:person/:since/retirer',
      'GET /temps/journee',
      'POST /temps/journee',
      'GET /temps/equipe',
      'GET /temps/equipe.csv',
      'GET /temps/equipe.xlsx',
      'GET /temps/equipe.json',
      'GET /temps/envoyees',
      `GET ${sentWeek}`,
      `POST ${sentWeek}`,
      'GET /temps/mois',
      `GET ${month}/fermer`,
      `POST ${month}/fermer`,
      `GET ${month}/rouvrir`,
      `POST ${month}/rouvrir`,
    ],
  },

  async examples(staff) {
    await staff.open('/temps/semaine/2026-10-19')
    await staff.send('/temps/semaine/2026-10-19', { 'week.house.monday': '1' })
    await staff.send('/envoyer')
    await staff.open('/temps/envoyees')
    const [sent = 'no week was sent'] = await staff.links('/temps/envoyees/')
    await staff.open('/temps/mois/2026-09/fermer')
    await staff.send('/temps/mois/2026-09/fermer', { knowing: 'yes' })
    await staff.open('/temps/projets')
    const [paced = 'no project has days'] = await staff.links('/temps/projets/')
    return {
      '/temps/projets/:slug': paced,
      [week]: '/temps/semaine/2026-11-23',
      [`${week}/agenda`]: '/temps/semaine/2026-11-23/agenda',
      [`${week}/coller`]: '/temps/semaine/2026-11-23/coller',
      [sentWeek]: sent,
      [`${month}/fermer`]: '/temps/mois/2026-10/fermer',
      [`${month}/rouvrir`]: '/temps/mois/2026-09/rouvrir',
    }
  },

  noActs: {
    listWaitingTimes:
      'asks it of whoever looks at their page of the day, and gives nothing to others',
  },

  acts: {
    saveWeek: { may: team, args: () => ['2026-11-23', nothing] },
    addAgendaDays: {
      may: team,
      args: () => {
        const event = '00000000-0000-7000-8000-00000000a601'
        return ['2026-11-23', [{ event, work: 'house', onDay: '2026-11-23', hundredths: 25 }]]
      },
    },
    copyLastWeek: { may: team, args: () => ['2026-11-23'] },
    sendWeek: { may: team, args: () => ['2026-11-23'] },
    correctWeek: {
      may: keepers,
      args: async (t: Things) => {
        const id = '00000000-0000-7000-8000-0000000c0881'
        await t.run(`insert into timesheet_weeks (id, person_id, monday, sent_at, was_sent, created_at)
          values ('${id}', '${id}', '2026-11-16', now(), true, now())
          on conflict (id) do update set sent_at = now()`)
        await t.run(`delete from timesheet_days where week_id = '${id}'`)
        const written = { ...noDay, monday: 100 }
        return [
          id,
          {
            ...{ added: [], removed: [], changed: [{ id: 'house', written }] },
            reason: 'Un jour manquait.',
          },
        ]
      },
    },
    takeBackWeek: { may: team, args: () => ['2026-11-23'] },
    keepDayLength: { may: keepers, args: () => [420] },
    keepPersonRole: {
      may: keepers,
      args: (t: Things) => [
        { personId: t.ctx.person?.id, since: '2026-01-01', role: 'Facilitation' },
      ],
    },
    removePersonRole: {
      may: keepers,
      args: async (t: Things) => {
        const id = '00000000-0000-7000-8000-0000000c0882'
        await t.run(`insert into timesheet_roles (person_id, since, role)
          values ('${id}', '2026-01-01', 'Facilitation') on conflict do nothing`)
        return [id, '2026-01-01']
      },
    },
    closeMonth: { may: keepers, args: () => ['2026-10-01', { knowing: true }] },
    reopenMonth: {
      may: keepers,
      args: async (t: Things) => {
        await t.run(`insert into timesheet_months (month, closed_at) values ('2026-09-01', now())
          on conflict (month) do update set closed_at = now()`)
        return ['2026-09-01', { reason: 'Une semaine manquait.' }]
      },
    },
  },
}
