import { expect, test } from 'vitest'
import { ExternalLink } from './ExternalLink.tsx'

test.each([
  'https://exemple.fr/a',
  'http://exemple.fr',
  'mailto:a@exemple.fr',
  '/ressources',
  '#haut',
])('%s is followed', (href) => {
  expect(String(<ExternalLink href={href} />)).toContain(`<a href="${href}"`)
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:x',
  'data:text/html,x',
  '//a.exemple',
  '/\\a.exemple',
  'vbscript:x',
])('%s leads nowhere', (href) => {
  expect(String(<ExternalLink href={href}>ici</ExternalLink>)).toContain('<a href="#"')
})
