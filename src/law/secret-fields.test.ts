import { expect, test } from 'vitest'
import { isSecret } from '#kit/sent-back.ts'
import { filesBelow, isTest } from './source.ts'

/** Whatever may be the name of a secret, as loosely as it can be heard. */
const heard = /code|pass|secr|tok|jeton|otp|pin|key|cle|seed|salt|iban|bic|graine|sel$/i

/** Each of these fields is judged here by a person: never shown again, or given back like any other field. */
const secrets = ['bic', 'cle', 'code', 'codes', 'iban', 'letter_code', 'passphrase', 'salt', 'seed']
const open = ['_key', 'circle', 'secretary', 'serviceCode']

test('each field that sounds like a secret is one, or is known not to be', () => {
  const names = filesBelow('src', /\.tsx$/)
    .filter(({ path }) => !isTest(path))
    .flatMap(({ text }) => [...text.matchAll(/\bname="([^"]+)"/g)].map(([, name = '']) => name))
  const sounding = [...new Set(names)].filter((name) => heard.test(name)).toSorted()
  expect(sounding).toEqual([...secrets, ...open].toSorted())
  expect(sounding.filter(isSecret)).toEqual(secrets)
})
