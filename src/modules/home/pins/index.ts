export { pinsFor } from './actions/show-pins.ts'
