import { expect, test } from 'vitest'
import { looseSigns, lostParts } from './read-words.ts'

const nb = '\u00a0'

test.each([
  ['<p>Un titre : la suite</p>', 1],
  ['<p>Un <a href="/x">titre</a> : la suite</p>', 1],
  ['<p>Un <b>titre </b>: la suite</p>', 1],
  ['<h3>Pourquoi ?</h3>', 1],
  ['<li>« Ainsi »</li>', 2],
  ['<td>Fini !</td><td>un ; deux</td>', 2],
  [`<p>Un titre${nb}: la suite</p>`, 0],
  [`<li>«${nb}Ainsi${nb}»</li>`, 0],
  ['<p>Un mot</p> <p>: un autre</p>', 0],
  ['<p>10:30, http://exemple.fr</p>', 0],
  ['<textarea>un : deux</textarea><code>a : b</code>', 0],
])('%j: %i', (html, count) => {
  expect(looseSigns(html)).toHaveLength(count)
})

test('contents that lead nowhere are seen', () => {
  const nav =
    '<nav class="contents" aria-label="x"><a href="#un">Un</a><a href="#deux">Deux</a></nav>'
  expect(lostParts(`${nav}<h2 id="un">Un</h2>`)).toEqual(['deux'])
  expect(lostParts(`${nav}<h2 id="un">Un</h2><section id="deux"></section>`)).toEqual([])
})
