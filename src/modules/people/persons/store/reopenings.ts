export { listReopenings } from '#platform/reopenings/reopenings.ts'
