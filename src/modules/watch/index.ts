export { readDue, startWatcher } from './rounds/index.ts'
export { problemSentence } from './texts/watch.ts'
