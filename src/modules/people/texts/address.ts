import { defineTexts } from '#kit/texts.ts'

/** What a room says when its team names somebody at the address of another. */
export type AddressRefusal = 'address-of-another'

/** Read by the team alone: for the others, what they type is a claim, and nothing is refused. */
export const addressRefusals = defineTexts<
  Readonly<Record<AddressRefusal, (holder: string) => string>>
>(
  {
    'address-of-another': (holder) =>
      `Cette adresse est connue ici sous un autre nom : ${holder}. Si c’est bien cette personne, écrivez ce nom ; sinon, écrivez une autre adresse.`,
  },
  {
    'address-of-another': (holder) =>
      `This address is known here under another name: ${holder}. If it is this person, write this name; if not, write another address.`,
  },
)

/** What the team reads beside somebody whose address is that of another: who it is, and that nothing tells them to be one person. */
export const claimTexts = defineTexts(
  {
    alsoOf: 'Adresse aussi utilisée par',
    notSignIn:
      'Rien ne prouve que c’est la même personne. Cette adresse n’ouvre que le compte de l’autre : pour donner un accès à cette personne, demandez-lui une autre adresse.',
  },
  {
    alsoOf: 'Address also used by',
    notSignIn:
      'Nothing proves that this is the same person. This address opens only the account of the other one: to give this person a way in, ask them for another address.',
  },
)
