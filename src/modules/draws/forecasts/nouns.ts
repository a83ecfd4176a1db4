/** What things are here, for the others: pure, with their words. */
export { type AreaChance, publishedAreas } from './area-chances.ts'
export { makeRecord, type RecordLine, type RecruitmentRecord } from './recruitment-record.ts'
export { areaTexts } from './texts/areas.ts'
