/** An event as the team types it, for tests. */
export function formOfEvent(fields: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    kind: 'workshop',
    title: 'Un atelier à Valbrenne',
    summary: 'Apprendre à tirer au sort.',
    onDay: '2026-12-10',
    startsAt: '18:30',
    endsAt: '20:00',
    audience: 'public',
    capacity: '',
    waitingList: 'yes',
    waitingRule: 'seat',
    offerHours: '24',
    place: 'Salle des fêtes',
    ...fields,
  }
}
