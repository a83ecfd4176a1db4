import { expect, test } from 'vitest'
import { formOn } from './pressed-act.ts'

const page = `<form class="form" action="/autre" method="post"><input name="loin" required></form>
<form class="form" method="post" action="/ici/annuler"><input type="hidden" name="_key" value="k">
<input type="hidden" name="closed" value="yes"><textarea id="a" name="reason" required></textarea>
<button type="submit" class="button danger">Annuler</button></form>`

test('the form of a page is told from the others: what it sends by itself, and what it asks', () => {
  expect(formOn(page, '/ici/annuler')).toMatchObject({
    ...{ hidden: { closed: 'yes' }, visible: ['reason'] },
  })
  expect(() => formOn(page, '/ici')).toThrow('no form of this page posts to /ici')
})
