/** What this sub-room does and shows for the others. */
export {
  formatName,
  type ProgrammeFacts,
  placedSentence,
  programmeFacts,
  publishedOf,
  whereIs,
} from './routes/published.ts'
