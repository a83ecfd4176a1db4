import { expect, test } from 'vitest'
import { falseOptionals } from './either-or.ts'
import { filesBelow } from './source.ts'

const path = 'src/modules/draws/pages/Planted.tsx'
const page = (more: string) =>
  `<TextField name="phone" label={said.phone} form={form} ${more} /><TextField name="email" label={said.email} form={form} ${more} />`

test('no page says of a telephone and of an e-mail that both are optional where one is needed', () => {
  const pages = filesBelow('src/modules', /\.tsx$/)
  expect(pages.some(({ text }) => text.includes('eitherOr'))).toBe(true)
  expect(pages.flatMap(falseOptionals)).toEqual([])
})

test('both without a word are found; either of the two, or both required, are not', () => {
  expect(falseOptionals({ path, text: page('') })).toHaveLength(2)
  expect(falseOptionals({ path, text: page('eitherOr') })).toEqual([])
  expect(falseOptionals({ path, text: page('required') })).toEqual([])
})

test('a column of a file is not said to be optional', () => {
  const menu = (more: string) =>
    `<Select name={\`column\${at}\`} label={texts.column(heading)} ${more} options={[]} />`
  expect(falseOptionals({ path, text: menu('') })).toHaveLength(1)
  expect(falseOptionals({ path, text: menu('eitherOr') })).toEqual([])
})
