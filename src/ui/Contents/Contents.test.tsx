import { expect, test } from 'vitest'
import { Contents } from './Contents.tsx'
import { LongPage } from './LongPage.tsx'

const parts = ['Un', 'Deux', 'Trois'].map((label) => ({ label, to: label.toLowerCase() }))

test('each part is one press away, from three parts on', () => {
  const drawn = String(Contents({ locale: 'fr', links: parts }))
  expect(drawn).toContain('aria-label="Sur cette page"')
  expect(drawn.match(/href="#(un|deux|trois)"/g)).toHaveLength(3)
  expect(Contents({ locale: 'fr', links: parts.slice(1) })).toBeNull()
})

test('a long page finds its parts in its titles, and gives an address to those that have none', () => {
  const page = (
    <LongPage locale="fr">
      <section id="deja">
        <h2 id="un">Un &amp; tout</h2>
      </section>
      <h2 lang="en">Two</h2>
      <h2>Two</h2>
      <h2 class="visually-hidden">Pour l’oreille</h2>
      <h2>
        Déjà <em>vu</em>
      </h2>
    </LongPage>
  )
  const drawn = String(page)
  const nav = /<nav[\s\S]*<\/nav>/.exec(drawn)?.[0] ?? ''
  expect(
    [...nav.matchAll(/href="#([^"]*)">([^<]*)</g)].map(([, to, label]) => [to, label]),
  ).toEqual([
    ['un', 'Un &amp; tout'],
    ['two', 'Two'],
    ['two-2', 'Two'],
    ['deja-vu', 'Déjà vu'],
  ])
  expect(nav).toContain('<a lang="en" href="#two">')
  for (const id of ['un', 'two', 'two-2', 'deja-vu']) expect(drawn).toContain(`<h2 id="${id}"`)
})

test('words that people typed are drawn as they were, with all their signs', () => {
  const hostile = '<b onclick="x">$& &amp; </h2><script>'
  const titles = ['Un', 'Deux', hostile].map((title) => <h2>{title}</h2>)
  const drawn = String(<LongPage locale="fr">{titles}</LongPage>)
  expect(drawn).not.toContain('<script>')
  expect(drawn).not.toContain('<b ')
  expect(drawn.split(String(<i>{hostile}</i>).slice(3, -4)).length).toBe(3)
})

test('what stands side by side follows, whatever it is: titles, words, nothing, a list', () => {
  const drawn = String(
    <LongPage locale="fr">
      <h2>Un</h2>
      {null}
      {'<b>'}
      {['Deux', 'Trois'].map((title) => (
        <h2>{title}</h2>
      ))}
    </LongPage>,
  )
  const matter = drawn.replace(/<nav[\s\S]*<\/nav>/, '')
  expect(matter).toBe(
    '<h2 id="un">Un</h2>&lt;b&gt;<h2 id="deux">Deux</h2><h2 id="trois">Trois</h2>',
  )
})
