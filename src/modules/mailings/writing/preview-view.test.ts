import { expect, test } from 'vitest'
import { previewViewOf, previewViews, viewNames } from './preview-view.ts'

test('a preview is wide unless the address says a phone or the dark, and comes back from it', () => {
  for (const name of viewNames) expect(previewViewOf(previewViews[name])).toBe(name)
  for (const other of [undefined, '', 'tablette']) expect(previewViewOf(other)).toBe('wide')
})
