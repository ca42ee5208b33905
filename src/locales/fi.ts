import type { Pack } from './words.js';

/** Finnish. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# tiedosto', other: '# tiedostoa' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `uusi yritys ${time} kuluttua` : 'yritetään uudelleen'}`;
  return {
    lang: 'fi',
    files,

    drop: (many) => (many ? 'Pudota tiedostoja tähän, liitä tai' : 'Pudota tiedosto tähän, liitä tai'),
    browse: (many) => (many ? 'Valitse tiedostoja' : 'Valitse tiedosto'),
    browseAgain: (many) => (many ? 'Lisää tiedostoja' : 'Valitse toinen'),
    kinds: { image: 'kuvat', video: 'videot', audio: 'äänitiedostot', any: 'kaikki tiedostot' },
    limits: (maxSize, maxFiles) => [maxSize && `enintään ${maxSize}`, maxFiles ? `enintään ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Tiedostoja ei voi lisätä enempää';
      if (!taken) return `Sallittuja ovat vain ${kinds}`;
      if (taken < count) return `Lisää ${files(taken)} (yhteensä ${count}) pudottamalla`;
      return `Lisää ${count ? files(count) : 'tiedostoja'} pudottamalla`;
    },

    comment: 'Kommentti',
    upload: (count) => (count > 1 ? `Lähetä ${files(count)}` : 'Lähetä'),
    cancelAll: 'Peruuta kaikki',
    retryAll: 'Yritä kaikkia uudelleen',
    overall: 'Kokonaisedistyminen',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `${time} jäljellä`,

    waiting: 'Valmis lähetettäväksi',
    checking: 'Tarkistetaan…',
    queued: 'Odottaa',
    sending: 'Lähetetään',
    processing: 'Kaikki lähetetty, odotetaan palvelimen vastausta',
    retrying: 'Yritetään uudelleen',
    stored: 'Tallennettu',
    failed: 'Ei tallennettu',
    unsure: 'Ehkä tallennettu',
    cancelled: 'Peruutettu',

    failure: {
      'bad-key': () => 'Palvelin hylkäsi avaimen. Ilmoita tämän sivun ylläpitäjälle.',
      'too-large': ({ size }) => `Tiedosto on palvelimelle liian suuri (${size}). Valitse pienempi tiedosto.`,
      'wrong-type': ({ type }) =>
        `Palvelin ei hyväksy tätä tiedostotyyppiä${type && ` (${type})`}. Valitse toinen tiedosto.`,
      'rate-limited': () => 'Liian monta lähetystä. Odota minuutti ja yritä sitten uudelleen.',
      'refused-by-server': () => 'Palvelin hylkäsi tämän tiedoston. Valitse toinen tiedosto.',
      'server-error': () => 'Palvelimessa tapahtui virhe. Odota minuutti ja yritä sitten uudelleen.',
      'bad-reply': () =>
        'Palvelimen vastausta ei voitu tulkita. Tiedosto on ehkä tallennettu. Ilmoita tämän sivun ylläpitäjälle.',
      'no-reply': () =>
        'Palvelin ei vastannut: tiedosto on ehkä tallennettu, ja uusi yritys voi tallentaa sen kahdesti.',
      network: () => 'Palvelimeen ei saatu yhteyttä. Tarkista verkkoyhteys ja yritä sitten uudelleen.',
      offline: () => 'Verkkoyhteyttä ei ole. Yritä uudelleen, kun yhteys on palannut.',
      stalled: () => 'Lähetys jumiutui. Tarkista verkkoyhteys ja yritä sitten uudelleen.',
      blocked: () => 'Tämä sivu ei saa yhteyttä palvelimeen. Ilmoita sivun ylläpitäjälle.',
      gone: () =>
        'Tätä tiedostoa ei voi enää lukea: se on siirretty, sitä on muutettu tai se on poistettu. Valitse se uudelleen.',
      'refused-by-page': () => 'Tämä sivu ei voinut lähettää tiedostoa. Ilmoita sivun ylläpitäjälle.',
    },
    quoted: (text) => `”${text}”`,
    refused: (name, reason) => `”${name}” jäi lisäämättä: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `sallittuja ovat vain ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `tiedoston koko on ${size}, ja suurin sallittu koko on ${maxSize}. Valitse pienempi tiedosto.`,
      empty: () => 'tiedosto on tyhjä. Valitse toinen tiedosto.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'odota, että lähetys päättyy, tai peruuta se.'
          : `voit lisätä enintään ${n(maxFiles, { one: '# tiedoston', other: '# tiedostoa' })}. Poista jokin toinen tiedosto.`,
      duplicate: ({ other, isStored }) =>
        `se on jo ${isStored ? 'tallennettu' : 'luettelossa'}${other && ` nimellä ”${other}”`}.`,
      'refused-by-page': () => 'tämä sivu hylkäsi tiedoston. Valitse toinen tiedosto.',
    },
    emptyFolder: 'kansio on tyhjä, tai sitä ei voitu lukea kokonaan. Valitse kansion tiedostot.',
    more: (count) => n(count, { one: 'ja # muu', other: 'ja # muuta' }),
    dismiss: 'Sulje',
    addAgain: 'Lisää uudelleen',

    cancel: 'Peruuta',
    retry: 'Yritä uudelleen',
    tryNow: 'Yritä nyt',
    remove: 'Poista',
    removeStored: 'Poista luettelosta (pysyy tallennettuna)',
    invalid: {
      uploading: 'Lähetys on kesken. Odota, että se päättyy, tai peruuta se.',
      failed: 'Yhtä tiedostoa ei ole tallennettu. Yritä uudelleen tai poista se.',
      unsent: 'Lähetä tai poista ensin tiedosto.',
      missing: 'Valitse tiedosto ja lähetä se.',
    },
    open: 'Avaa uudessa välilehdessä',
    copyLink: 'Kopioi linkki',
    copied: 'Kopioitu',
    notRemoved: 'Palvelin ei poistanut tiedostoa.',
    notCopied: 'Linkkiä ei voitu kopioida. Avaa se ja kopioi osoite.',

    notKept:
      'Tämä selain ei voi säilyttää tiedostojasi seuraavaa käyntiä varten. Lähetä ne ennen kuin poistut sivulta.',

    added: (count) => `${files(count)} lisätty`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `${files(stored)} tallennettu`,
        failed &&
          n(failed, {
            one: '# tiedosto tallentamatta: yritä uudelleen tai poista se',
            other: '# tiedostoa tallentamatta: yritä uudelleen tai poista ne',
          }),
        cancelled && `${files(cancelled)} peruutettu`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Ei verkkoyhteyttä: jatkuu itsestään',
        network: nextTry('Palvelimeen ei saada yhteyttä'),
        stalled: nextTry('Lähetys jumiutui'),
        'server-error': nextTry('Palvelimessa on ongelma'),
        'rate-limited': nextTry('Palvelin pyytää taukoa'),
        'no-reply': nextTry('Palvelin ei vastannut'),
      },
      resumed: 'Jatketaan',
      removed: (name) => `”${name}” poistettiin`,
      removedMany: (count) => `${files(count)} poistettiin`,
      undo: 'Kumoa',
      replace: 'Korvaa',
      noPicture: 'Kuvaa ei voi näyttää tässä.',
      broughtBack: (count) =>
        n(count, {
          one: '# tiedosto edelliseltä käynniltäsi on taas täällä. Sitä ei ole lähetetty.',
          other: '# tiedostoa edelliseltä käynniltäsi on taas täällä. Niitä ei ole lähetetty.',
        }),
      begun: (count) => `Lähetetään ${files(count)}`,
      uploaded: (percent) => `${percent} lähetetty`,
      notAdded: (count) => n(count, { one: '# tiedosto jäi lisäämättä', other: '# tiedostoa jäi lisäämättä' }),
      preparing: 'Valmistellaan…',
      scaled: (width, height) => `pienennetty kokoon ${width} × ${height}`,
      stripped: 'metatiedot poistettu',
      notStripped: 'Tiedoston metatietoja ei voitu poistaa, joten sitä ei lähetetty. Valitse toinen tiedosto.',
    },
  };
};
