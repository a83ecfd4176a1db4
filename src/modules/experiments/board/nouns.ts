/** What things are here, for the others: pure, with their words. */
export { navigation } from './navigation.ts'
