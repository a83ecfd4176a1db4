export { readDue, startWatcher } from './jobs/watcher.ts'
export { problemSentence } from './texts/watch.ts'
