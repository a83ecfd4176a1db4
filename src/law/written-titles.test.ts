import { expect, test } from 'vitest'
import { filesBelow } from './source.ts'
import { silentTitles } from './written-titles.ts'

const path = 'src/modules/votes/pages/PlantedPage.tsx'

test('titles and leads that people wrote say their language', () => {
  const pages = filesBelow('src/modules', /\.tsx$/)
  expect(pages.length).toBeGreaterThan(300)
  expect(pages.flatMap(silentTitles)).toEqual([])
})

test.each([
  '<Layout\n frame={frame}\n title={vote.title}\n eyebrow={<b />}\n>',
  '<Layout frame={frame} title={said.title} lead={vote.question}>\n',
  '<Card title={mission.title} href={href}>\n',
])('%s is found', (text) => {
  expect(silentTitles({ path, text })).toHaveLength(1)
})

test.each([
  '<Layout\n frame={frame}\n title={vote.title}\n titleIn={writtenLocale}\n>\n',
  '<Layout frame={frame} title={said.title} lead={said.lead}>\n',
  '<Card title={mission.title} titleIn={mission.language}>\n',
])('%s is not', (text) => {
  expect(silentTitles({ path, text })).toEqual([])
})
