import { expect, test } from 'vitest'
import { attendeesOf, readAttendanceReport } from './report.ts'

// Reports as people send them. Their people are invented. Nothing in them is counted on a guess: what is
// unclear is told with its line, its column and its value, and takes no other line with it.

function read(text: string) {
  const reading = readAttendanceReport(text)
  if (!reading.ok) return { refusal: reading.refusal, line: reading.line }
  const { lines, rejected, notes } = reading.value
  return {
    minutes: Object.fromEntries(
      attendeesOf(lines).map(({ name, email, minutes }) => [
        name || email,
        [...minutes.values()].reduce((sum, minute) => sum + minute, 0),
      ]),
    ),
    rejected: rejected.map(({ line, column, value, why }) => [line, column, value, why]),
    notes: notes.map(({ line, column, value, why }) => [line, column, value, why]),
  }
}

const webinar = 'Attended,User Name,Email,Join Time,Leave Time,Time in Session (minutes)\n'
const stay = '2026-11-25 18:00:00,2026-11-25 19:00:00,60'

test('1. an “attended” that says neither yes nor no counts nobody', () => {
  const text =
    `${webinar}Yes,Inès Morvan,ines@exemple.fr,${stay}\nmaybe,Paul Le Goff,,${stay}\n` +
    `,Anna Kerr,,${stay}\nNo,Lise Danet,,--,--,--\nn/a,Zoé Roy,,${stay}\n`
  expect(read(text)).toEqual({
    minutes: { 'Inès Morvan': 60 },
    rejected: [
      [3, 'Attended', 'maybe', 'unknown-attended'],
      [4, 'Attended', '', 'unknown-attended'],
      [6, 'Attended', 'n/a', 'unknown-attended'],
    ],
    notes: [[1, 'Attended', '1', 'absent']],
  })
})

test('2. an action that is neither a coming nor a going is no coming', () => {
  const text = [
    'Full Name\tUser Action\tTimestamp',
    'Anna Kerr\tShared screen\t2026-11-25 18:00',
    'Anna Kerr\tLeft\t2026-11-25 19:00',
    'Inès Morvan\tJoined\t2026-11-25 18:10',
    'Inès Morvan\tParti(e)\t2026-11-25 18:40',
    'Paul Le Goff\tRemoved\t2026-11-25 18:10',
  ].join('\n')
  expect(read(text)).toMatchObject({
    minutes: { 'Inès Morvan': 30 },
    rejected: [
      [2, 'User Action', 'Shared screen', 'unknown-action'],
      [3, 'User Action', 'Left', 'no-arrival'],
      [6, 'User Action', 'Removed', 'unknown-action'],
    ],
  })
})

test('3. two people of one name are not one, and a coming twice is told', () => {
  const text = [
    'Name;Email;Action;Time',
    'Anna Kerr;a@exemple.fr;joined;2026-11-25 18:00',
    'Anna Kerr;b@exemple.fr;joined;2026-11-25 18:30',
    'Anna Kerr;a@exemple.fr;left;2026-11-25 18:10',
    'Anna Kerr;b@exemple.fr;left;2026-11-25 19:00',
    'Inès Morvan;;joined;2026-11-25 18:00',
    'Inès Morvan;;joined;2026-11-25 18:20',
    'Inès Morvan;;left;2026-11-25 18:50',
  ].join('\n')
  const reading = readAttendanceReport(text)
  const people = reading.ok ? attendeesOf(reading.value.lines) : []
  expect(people.map(({ email, minutes }) => [email, minutes.get('2026-11-25')])).toEqual([
    ['a@exemple.fr', 10],
    ['b@exemple.fr', 30],
    ['', 50],
  ])
  expect(read(text).rejected).toEqual([[7, 'Action', 'joined', 'no-departure']])
})

test('4. all the faults of a line are told, and the other lines are counted', () => {
  const text =
    'Nom;Courriel;Arrivée;Départ;Durée (minutes)\n' +
    ';;25/11/2026 18:00;25/11/2026 17:00;longtemps;et encore\n' +
    'Inès Morvan;ines;25/11/2026 18:00;25/11/2026 19:00;60\n'
  expect(read(text)).toEqual({
    minutes: { 'Inès Morvan': 60 },
    rejected: [
      [2, '', 'et encore', 'no-cell'],
      [2, 'Nom', '', 'no-name'],
      [2, 'Durée (minutes)', 'longtemps', 'bad-duration'],
      [2, 'Départ', '25/11/2026 17:00', 'backwards'],
    ],
    notes: [[3, 'Courriel', 'ines', 'bad-email']],
  })
})

test('5. a moment that cannot be read is not the day that was chosen', () => {
  const text =
    'Nom;Arrivée;Durée (minutes)\nInès Morvan;31/02/2026 18:00;60\nPaul Le Goff;18:00;45\n' +
    'Anna Kerr;hier soir;60\n'
  expect(read(text)).toMatchObject({
    minutes: { 'Paul Le Goff': 45 },
    rejected: [
      [2, 'Arrivée', '31/02/2026 18:00', 'bad-moment'],
      [4, 'Arrivée', 'hier soir', 'bad-moment'],
    ],
  })
})

test('6. an empty line or a line cut short ends nothing', () => {
  const text =
    'Nom;Durée (minutes)\nInès Morvan;60\n\nPaul Le Goff;30\nAnna Ke\nLise Danet;20\n;\nZoé Roy;10\n'
  expect(read(text)).toMatchObject({
    minutes: { 'Inès Morvan': 60, 'Paul Le Goff': 30, 'Lise Danet': 20, 'Zoé Roy': 10 },
    rejected: [[5, 'Durée (minutes)', '', 'no-time']],
  })
})

test('7. tables that are not read, and columns, are listed', () => {
  const text = [
    '1. Résumé',
    'Participants présents\t1',
    '2. Participants',
    'Nom\tDurée de la réunion\tRôle',
    'Inès Morvan\t1 h\tParticipant',
    '3. Questions',
    'Inès Morvan\tEt après ?',
  ].join('\n')
  expect(read(text)).toEqual({
    minutes: { 'Inès Morvan': 60 },
    rejected: [],
    notes: [
      [1, '', '1. Résumé', 'not-in-table'],
      [6, '', '3. Questions', 'not-in-table'],
      [4, 'Rôle', '1', 'not-read'],
    ],
  })
})

test('8. a duration without a unit and days that may be months are told', () => {
  const text = 'Name,Join,Leave,Duration\nInès Morvan,03/04/2026 18:00,03/04/2026 19:00,60\n'
  expect(read(text)).toMatchObject({
    minutes: { 'Inès Morvan': 60 },
    notes: [
      [1, 'Join', '03/04/2026 18:00', 'order-meant'],
      [2, 'Duration', '60', 'minutes-meant'],
    ],
  })
  // What another line says is no guess.
  expect(read(`${text}Paul Le Goff,25/04/2026 18:00,25/04/2026 19:00,60\n`).notes).toEqual([
    [2, 'Duration', '60', 'minutes-meant'],
  ])
})

test('9. a quotation mark that nobody closed swallows no line', () => {
  const text = 'Nom;Durée (minutes)\n"Inès Morvan;60\nPaul Le Goff;30\n'
  expect(read(text)).toEqual({ refusal: 'open-quote', line: 2 })
})

test('10. a duration of seconds taken for minutes is no presence of a week', () => {
  const text = 'Nom;Durée\nInès Morvan;3900\nPaul Le Goff;-5\nAnna Kerr;45\n'
  expect(read(text)).toMatchObject({
    minutes: { 'Anna Kerr': 45 },
    rejected: [
      [2, 'Durée', '3900', 'bad-duration'],
      [3, 'Durée', '-5', 'bad-duration'],
    ],
  })
})
