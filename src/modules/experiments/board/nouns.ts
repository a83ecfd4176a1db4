/** What things are here, for the others: pure, with their words. */
export { creations, doorways, navigation } from './navigation.ts'
