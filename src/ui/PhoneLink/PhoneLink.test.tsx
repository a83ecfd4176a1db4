import { expect, test } from 'vitest'
import { PhoneLink } from './PhoneLink.tsx'

test('a number is pressed, with the words around it', () => {
  expect(String(<PhoneLink phone="05 56 00 00 00 (9 h à 17 h)" />)).toBe(
    '<a href="tel:0556000000">05\u00a056\u00a000\u00a000\u00a000 (9 h à 17 h)</a>',
  )
})

test('words without a number stay words', () => {
  expect(
    String(
      <p>
        <PhoneLink phone="à l’accueil" />
      </p>,
    ),
  ).toBe('<p>à l’accueil</p>')
})
