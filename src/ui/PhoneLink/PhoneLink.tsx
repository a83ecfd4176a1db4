import { dialled, unbrokenPhone } from '#kit/identifiers/phone.ts'

/** A number that one presses: the words are as they were given, the telephone dials their figures. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  const number = dialled(phone)
  return number === undefined ? phone : <a href={`tel:${number}`}>{unbrokenPhone(phone)}</a>
}
