/** What this sub-room does and shows for the others. */
export { confirmSeat, fillVacancies, seatsOf, vacateSeat } from './actions/change-seats.ts'
export { enterDice, holdDraw } from './actions/hold-draw.ts'
export { readBeacon, signatureIn } from './actions/read-beacon.ts'
