import { expect, test } from 'vitest'
import { filesBelow } from './source.ts'
import { silentPlaces, silentTitles } from './written-titles.ts'

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

test('a written title says its language in links, cells, facts, crumbs, lists and options', () => {
  const pages = filesBelow('src/modules', /\.tsx$/)
  expect(pages.flatMap(silentPlaces)).toEqual([])
})

test.each([
  'const crumbs = [{ label: draw.title, href }]',
  'const options = resources.map((one) => ({ value: one.id, label: one.title }))',
  'const a = <a href={href}>{vote.title}</a>',
  'const a = <strong>{item.title}</strong>',
  'const a = <p>{may ? <b>{said.yes}</b> : task.title}</p>',
  'const a = <RowTitle title={experiment.title} href={href} />',
  'const a = <Table rows={all.map((one) => [one.title, <Day at={one.at} />])} />',
  'const a = <Facts items={[{ name: said.event, value: event.title }]} />',
])('%s prints a title in silence', (text) => {
  expect(silentPlaces({ path, text })).toHaveLength(1)
})

test.each([
  'const crumbs = [{ label: draw.title, labelIn: writtenLocale, href }]',
  'const a = <a lang={resource.language} href={href}>{resource.title}</a>',
  'const a = <li lang={resource.language}><b>{resource.title}</b></li>',
  'const a = <h2>{section.title}</h2>',
  'const a = <b>{voteTexts[frame.locale].title}</b>',
  'const a = <p>{said.about(vote.title)}</p>',
  'const sort = votes.map((vote) => [vote.title, vote])',
])('%s is as it should be', (text) => {
  expect(silentPlaces({ path, text })).toEqual([])
})
