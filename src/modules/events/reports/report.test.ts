import { describe, expect, test } from 'vitest'
import { attendeesOf, readAttendanceReport } from './report.ts'
import { daysFirst, minutesFrom, readClock, readDuration } from './report-times.ts'

const zoom = `Topic,Meeting ID,Host,Duration (minutes),Start time,End time,Participants
Atelier budget,852 1848 6288,Camille Aubry,95,11/25/2026 05:55:02 PM,11/25/2026 07:30:11 PM,4

Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room
"Inès Morvan (Inès M.)",ines@exemple.fr,11/25/2026 06:01:22 PM,11/25/2026 06:41:22 PM,40,Yes,,No
"Inès Morvan (Inès M.)",ines@exemple.fr,11/25/2026 06:45:00 PM,11/25/2026 07:25:00 PM,40,Yes,,No
Paul Le Goff,,11/25/2026 06:00:00 PM,11/25/2026 06:08:00 PM,8,Yes,,No
,,11/25/2026 06:00:00 PM,11/25/2026 06:08:00 PM,8,Yes,,No
`

const zoomFrench = `ID de réunion,Sujet,Heure de début,Heure de fin,Adresse e-mail de l’utilisateur,Durée (minutes),Participants
852,Atelier,25/11/2026 17:55:02,25/11/2026 19:30:11,hote@exemple.fr,95,2

Nom (nom d’origine),Adresse e-mail de l’utilisateur,Heure d’arrivée,Heure de départ,Durée (minutes),Invité
Inès Morvan,ines@exemple.fr,25/11/2026 18:01:22,25/11/2026 19:21:22,80,Oui
`

const zoomWebinar = `Attendee Report
Report Generated:,Nov 26, 2026 09:00
Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered
Tirage au sort,851 0000,Nov 25, 2026 17:58:11,75,3
Panelist Details
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
Yes,Anna Kerr,anna@exemple.fr,"Nov 25, 2026 17:58:30","Nov 25, 2026 19:10:00",72,No,France
Attendee Details
Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
Yes,Inès Morvan,Inès,Morvan,ines@exemple.fr,"Nov 20, 2026 10:00:00",approved,"Nov 25, 2026 18:01:00","Nov 25, 2026 19:00:00",59,Yes,France
No,Paul Le Goff,Paul,Le Goff,paul@exemple.fr,"Nov 20, 2026 10:00:00",approved,--,--,--,--,France
`

const bigBlueButton = `Name,Moderator,Activity Score,Talk Time,Webcam Time,Messages,Reactions,Poll Votes,Raise Hands,Join,Left,Duration
"Anna Kerr","TRUE","7.5","00:12:04","-","3","1","0","0","11/25/2026, 6:00:02 PM","11/25/2026, 7:30:02 PM","01:30:00"
"Inès Morvan","FALSE","2","-","-","0","0","0","1","11/25/2026, 6:05:00 PM","11/25/2026, 6:20:00 PM","00:15:00"
`

const jitsi = `Display Name,Email,Joined,Left
Inès Morvan,,2026-11-25T18:00:00Z,2026-11-25T18:50:00Z
Inès Morvan,,2026-11-25T18:40:00Z,2026-11-25T19:10:00Z
`

const teams = [
  '1. Résumé',
  'Titre de la réunion\tAtelier budget',
  'Participants présents\t2',
  '',
  '2. Participants',
  'Nom\tPremière participation\tDernier départ\tDurée de la réunion\tE-mail\tID de participant (UPN)\tRôle',
  'Morvan Inès (Invité)\t25/11/2026, 18:00:00\t25/11/2026, 19:05:03\t1 h 5 min 3 s\tines@exemple.fr\t\tParticipant',
  'Anna Kerr\t25/11/2026, 18:00:00\t25/11/2026, 18:06:31\t6 min 31 s\tanna@exemple.fr\tanna@exemple.fr\tOrganisateur',
  '',
  '3. Activités en réunion',
  'Nom\tHeure de participation\tHeure de départ\tDurée\tE-mail\tRôle',
  'Morvan Inès (Invité)\t25/11/2026, 18:00:00\t25/11/2026, 19:05:03\t1 h 5 min 3 s\tines@exemple.fr\tParticipant',
].join('\r\n')

const teamsOld = [
  'Full Name\tUser Action\tTimestamp',
  'Anna Kerr\tJoined before\t11/25/2026, 6:00:00 PM',
  'Inès Morvan\tJoined\t11/25/2026, 6:10:00 PM',
  'Inès Morvan\tLeft\t11/25/2026, 6:40:00 PM',
  'Inès Morvan\tJoined\t11/25/2026, 6:50:00 PM',
  'Inès Morvan\tLeft\t11/25/2026, 7:00:00 PM',
].join('\n')

function read(text: string) {
  const reading = readAttendanceReport(text)
  if (!reading.ok) throw new Error(reading.refusal)
  const people = attendeesOf(reading.value.lines).map(({ name, email, minutes }) => ({
    name,
    email,
    minutes: Object.fromEntries(minutes),
  }))
  return { ...reading.value, people }
}

describe('the report of', () => {
  test('Zoom sums the joins of a person, and keeps the line without a name aside', () => {
    const { tool, people, rejected } = read(zoom)
    expect(tool).toBe('zoom')
    expect(people).toEqual([
      { name: 'Inès Morvan (Inès M.)', email: 'ines@exemple.fr', minutes: { '2026-11-25': 80 } },
      { name: 'Paul Le Goff', email: '', minutes: { '2026-11-25': 8 } },
    ])
    expect(rejected).toMatchObject([{ line: 8, why: 'no-name' }])
  })

  test('Zoom in French is not misled by its summary, which has an address and a duration', () => {
    expect(read(zoomFrench)).toMatchObject({
      tool: 'zoom',
      people: [{ name: 'Inès Morvan', email: 'ines@exemple.fr', minutes: { '2026-11-25': 80 } }],
      rejected: [],
    })
  })

  test('a Zoom webinar holds panelists and attendees, without those who did not come', () => {
    const { people, rejected } = read(zoomWebinar)
    expect(people.map(({ name, minutes }) => [name, minutes['2026-11-25']])).toEqual([
      ['Anna Kerr', 72],
      ['Inès Morvan', 59],
    ])
    expect(rejected).toEqual([])
  })

  test('BigBlueButton, from its learning dashboard', () => {
    const { tool, people } = read(bigBlueButton)
    expect(tool).toBe('bigbluebutton')
    expect(people).toEqual([
      { name: 'Anna Kerr', email: '', minutes: { '2026-11-25': 90 } },
      { name: 'Inès Morvan', email: '', minutes: { '2026-11-25': 15 } },
    ])
  })

  test('Jitsi: two devices at the same time count once', () => {
    const { tool, people } = read(jitsi)
    expect(tool).toBe('jitsi')
    expect(people).toEqual([{ name: 'Inès Morvan', email: '', minutes: { '2026-11-25': 70 } }])
  })

  test('Teams says the same twice, and is counted once; “Invité” is not a name', () => {
    const { tool, people } = read(teams)
    expect(tool).toBe('teams')
    expect(people).toEqual([
      { name: 'Morvan Inès', email: 'ines@exemple.fr', minutes: { '2026-11-25': 65 } },
      { name: 'Anna Kerr', email: 'anna@exemple.fr', minutes: { '2026-11-25': 7 } },
    ])
  })

  test('the first Teams, a line per coming and going; who never left is told', () => {
    const { tool, people, rejected } = read(teamsOld)
    expect(tool).toBe('teams')
    expect(people).toEqual([{ name: 'Inès Morvan', email: '', minutes: { '2026-11-25': 40 } }])
    expect(rejected).toMatchObject([
      { line: 2, column: 'User Action', value: 'Joined before', why: 'no-departure' },
    ])
  })
})

describe('a file that no tool of ours wrote', () => {
  const text = 'Qui;Depuis;Jusque\nInès Morvan;25/11/2026 18:00;25/11/2026 19:00\n'

  test('is refused with its headings, to choose among', () => {
    expect(readAttendanceReport(text)).toEqual({
      ok: false,
      refusal: 'no-headings',
      headings: ['Qui', 'Depuis', 'Jusque'],
    })
    expect(readAttendanceReport(' \n')).toMatchObject({ refusal: 'empty' })
  })

  test('is read once a person has said which heading is what', () => {
    const reading = readAttendanceReport(text, { name: 'Qui', join: 'Depuis', leave: 'Jusque' })
    expect(reading.ok && attendeesOf(reading.value.lines)[0]?.minutes.get('2026-11-25')).toBe(60)
  })
})

test('a line of totals is nobody', () => {
  const reading = readAttendanceReport('Nom;Durée (minutes)\nInès Morvan;65\nTotal : 1;65\n')
  if (!reading.ok) throw new Error(reading.refusal)
  expect(reading.value.lines.map(({ name }) => name)).toEqual(['Inès Morvan'])
  expect(reading.value.rejected).toMatchObject([{ line: 3, value: 'Total : 1', why: 'total-row' }])
})

test.each([
  ['65', 'Duration (Minutes)', 3900],
  ['65', 'Duration (seconds)', 65],
  ['12,5', 'Durée (minutes)', 750],
  ['01:05:03', 'Duration', 3903],
  ['1h 5m 3s', 'Duration', 3903],
  ['1 h 5 min 3 s', 'Durée', 3903],
  ['6m 31s', '', 391],
  ['-', '', 0],
  ['', '', undefined],
  ['longtemps', '', undefined],
])('a duration of “%s” under “%s” is %s seconds', (text, heading, seconds) => {
  expect(readDuration(text, heading)).toBe(seconds)
})

test.each([
  ['11/25/2026 06:01:22 PM', false, '2026-11-25', 64_882],
  ['25/11/2026 18:01', true, '2026-11-25', 64_860],
  ['7/22/26, 12:00:11 AM', false, '2026-07-22', 11],
  ['Nov 25, 2026 18:01:22', false, '2026-11-25', 64_882],
  ['25 nov. 2026 à 18 h 01', true, '2026-11-25', 64_860],
  ['2026-11-25T18:01:22.000Z', false, '2026-11-25', 64_882],
])('the moment “%s”', (text, dayFirst, day, seconds) => {
  expect(readClock(text, dayFirst)).toEqual({ day, seconds })
})

test('a day that does not exist is no moment', () => {
  expect(readClock('31/02/2026 18:00', true)).toBeUndefined()
})

test('the order of day and month is the one of the whole file', () => {
  expect(daysFirst(['03/04/2026 10:00', '03/25/2026 10:00'], true)).toBe(false)
  expect(daysFirst(['03/04/2026 10:00', '25/04/2026 10:00'], false)).toBe(true)
  expect(daysFirst(['03/04/2026 10:00 AM'], false)).toBe(false)
  expect(daysFirst(['03/04/2026 10:00'], true)).toBe(true)
})

test('a stay over midnight has its length', () => {
  const join = { day: '2026-11-25', seconds: 86_000 }
  const leave = { day: '2026-11-26', seconds: 1_000 }
  expect(minutesFrom([{ join, leave, seconds: undefined }])).toBe(23)
})
