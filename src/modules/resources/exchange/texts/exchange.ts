import { defineTexts } from '#kit/texts.ts'

/** What the machines that read the centre are told, when it is people who read it in the end. */
export const exchangeTexts = defineTexts(
  {
    feed: (house: string) => `${house} : ressources`,
    feedOf: (house: string, words: string) => `${house} : ressources, ${words}`,
    archiveReadMe: (house: string, href: string) =>
      `${house}, ${href}

Tout ce qui est publié ici, avec ses fichiers.

ressources/*.jsonl  une ressource par ligne (JSON), avec sa licence, ses auteurs et son adresse.
fichiers/*.jsonl    un fichier par ligne : sa ressource, son titre, sa licence, qui détient les droits, où il est.
fichiers/*          les fichiers eux-mêmes, nommés par leur empreinte SHA-256.

Chaque ressource et chaque fichier a sa propre licence : citez-la avec son auteur ou son autrice.
`,
  },
  {
    feed: (house: string) => `${house}: resources`,
    feedOf: (house: string, words: string) => `${house}: resources, ${words}`,
    archiveReadMe: (house: string, href: string) =>
      `${house}, ${href}

All that is published here, with its files.

ressources/*.jsonl  a resource on each line (JSON), with its licence, its authors and its address
fichiers/*.jsonl    a file on each line: its resource, its title, its licence, who holds the rights, where it is
fichiers/*          the files themselves, named by their SHA-256

Each resource and each file has its own licence: give credit as it asks.
`,
  },
)
