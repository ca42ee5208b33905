import type { Pack } from './words.js';

/** Thai. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { other: '# ไฟล์' });
  const nextTry = (reason: string) => (time: string) => `${reason}: ${time ? `ลองอีกครั้งใน ${time}` : 'กำลังลองอีกครั้ง'}`;
  return {
    lang: 'th',
    files,

    drop: () => 'ลากไฟล์มาวางที่นี่ วางจากคลิปบอร์ด หรือ',
    browse: () => 'เลือกไฟล์',
    browseAgain: (many) => (many ? 'เพิ่มไฟล์' : 'เลือกไฟล์อื่น'),
    kinds: { image: 'รูปภาพ', video: 'วิดีโอ', audio: 'ไฟล์เสียง', any: 'ไฟล์ใดก็ได้' },
    limits: (maxSize, maxFiles) => [maxSize && `ไม่เกิน ${maxSize}`, maxFiles ? `สูงสุด ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'เพิ่มไฟล์ไม่ได้อีกแล้ว';
      if (!taken) return `เพิ่มได้เฉพาะ${kinds}`;
      if (!count) return 'ปล่อยเพื่อเพิ่มไฟล์';
      return `ปล่อยเพื่อเพิ่ม ${taken < count ? `${taken} จาก ` : ''}${files(count)}`;
    },

    comment: 'ความคิดเห็น',
    upload: (count) => (count > 1 ? `อัปโหลด ${files(count)}` : 'อัปโหลด'),
    cancelAll: 'ยกเลิกทั้งหมด',
    retryAll: 'ลองใหม่ทั้งหมด',
    overall: 'ความคืบหน้าทั้งหมด',
    transferred: (loaded, total) => `${loaded} จาก ${total}`,
    speed: (bytes) => `${bytes}/วิ`,
    left: (time) => `เหลือ ${time}`,

    waiting: 'พร้อมอัปโหลด',
    checking: 'กำลังตรวจสอบ…',
    queued: 'กำลังรอ',
    sending: 'กำลังอัปโหลด',
    processing: 'ส่งครบแล้ว กำลังรอคำตอบจากเซิร์ฟเวอร์',
    retrying: 'กำลังลองอีกครั้ง',
    stored: 'จัดเก็บแล้ว',
    failed: 'ไม่ได้จัดเก็บ',
    unsure: 'อาจจัดเก็บแล้ว',
    cancelled: 'ยกเลิกแล้ว',

    failure: {
      'bad-key': () => 'เซิร์ฟเวอร์ไม่ยอมรับคีย์ โปรดแจ้งเจ้าของหน้านี้',
      'too-large': ({ size }) => `เซิร์ฟเวอร์ไม่รับไฟล์ขนาด ${size} โปรดเลือกไฟล์ที่เล็กกว่า`,
      'wrong-type': ({ type }) => `เซิร์ฟเวอร์ไม่รับ${type ? ` ${type}` : 'ไฟล์ประเภทนี้'} โปรดเลือกไฟล์อื่น`,
      'rate-limited': () => 'อัปโหลดบ่อยเกินไป โปรดรอหนึ่งนาทีแล้วลองอีกครั้ง',
      'refused-by-server': () => 'เซิร์ฟเวอร์ปฏิเสธไฟล์นี้ โปรดเลือกไฟล์อื่น',
      'server-error': () => 'เซิร์ฟเวอร์ขัดข้อง โปรดรอหนึ่งนาทีแล้วลองอีกครั้ง',
      'bad-reply': () => 'ไม่เข้าใจคำตอบจากเซิร์ฟเวอร์ ไฟล์อาจจัดเก็บแล้ว โปรดแจ้งเจ้าของหน้านี้',
      'no-reply': () => 'เซิร์ฟเวอร์ไม่ตอบ ไฟล์อาจจัดเก็บแล้ว และการลองอีกครั้งอาจทำให้จัดเก็บซ้ำ',
      network: () => 'ติดต่อเซิร์ฟเวอร์ไม่ได้ โปรดตรวจสอบการเชื่อมต่อแล้วลองอีกครั้ง',
      offline: () => 'ไม่มีการเชื่อมต่อ โปรดลองอีกครั้งเมื่อเชื่อมต่อได้',
      stalled: () => 'การอัปโหลดค้าง โปรดตรวจสอบการเชื่อมต่อแล้วลองอีกครั้ง',
      blocked: () => 'หน้านี้ติดต่อเซิร์ฟเวอร์ไม่ได้ โปรดแจ้งเจ้าของหน้านี้',
      gone: () => 'อ่านไฟล์นี้ไม่ได้อีกต่อไป เพราะไฟล์ถูกย้าย แก้ไข หรือลบไปแล้ว โปรดเลือกไฟล์นี้อีกครั้ง',
      'refused-by-page': () => 'หน้านี้ส่งไฟล์ไม่ได้ โปรดแจ้งเจ้าของหน้านี้',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `ไม่ได้เพิ่ม “${name}”: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `เพิ่มได้เฉพาะ${kinds}`,
      'too-large': ({ size, maxSize }) => `ไฟล์มีขนาด ${size} แต่เพิ่มได้ไม่เกิน ${maxSize} โปรดเลือกไฟล์ที่เล็กกว่า`,
      empty: () => 'ไฟล์ว่างเปล่า โปรดเลือกไฟล์อื่น',
      'too-many': ({ maxFiles, busy }) =>
        busy ? 'โปรดรอให้อัปโหลดเสร็จหรือยกเลิกการอัปโหลด' : `เพิ่มได้ไม่เกิน ${files(maxFiles)} โปรดนำไฟล์อื่นออก`,
      duplicate: ({ other, isStored }) =>
        `${isStored ? 'ไฟล์นี้จัดเก็บอยู่แล้ว' : 'ไฟล์นี้อยู่ในรายการแล้ว'}${other && ` ในชื่อ “${other}”`}`,
      'refused-by-page': () => 'หน้านี้ปฏิเสธไฟล์ โปรดเลือกไฟล์อื่น',
    },
    emptyFolder: 'โฟลเดอร์ว่างเปล่าหรืออ่านได้ไม่ครบ โปรดเลือกไฟล์ในโฟลเดอร์',
    more: (count) => n(count, { other: 'และอีก # รายการ' }),
    dismiss: 'ปิด',
    addAgain: 'เพิ่มอีกครั้ง',

    cancel: 'ยกเลิก',
    retry: 'ลองอีกครั้ง',
    tryNow: 'ลองเดี๋ยวนี้',
    remove: 'นำออก',
    removeStored: 'นำออกจากรายการ (ยังจัดเก็บอยู่)',
    invalid: {
      uploading: 'กำลังอัปโหลด โปรดรอหรือยกเลิก',
      failed: 'มีไฟล์ที่ไม่ได้จัดเก็บ โปรดลองอีกครั้งหรือนำออก',
      unsent: 'โปรดอัปโหลดหรือนำไฟล์ออกก่อน',
      missing: 'โปรดเลือกไฟล์แล้วอัปโหลด',
    },
    open: 'เปิดในแท็บใหม่',
    copyLink: 'คัดลอกลิงก์',
    copied: 'คัดลอกแล้ว',
    notRemoved: 'เซิร์ฟเวอร์ไม่ได้ลบไฟล์',
    notCopied: 'คัดลอกลิงก์ไม่ได้ โปรดเปิดลิงก์แล้วคัดลอกที่อยู่',

    notKept: 'เบราว์เซอร์นี้เก็บไฟล์ของคุณไว้ใช้ครั้งต่อไปไม่ได้ โปรดอัปโหลดก่อนออกจากหน้านี้',

    added: (count) => n(count, { other: 'เพิ่มแล้ว # ไฟล์' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { other: 'จัดเก็บแล้ว # ไฟล์' }),
        failed && n(failed, { other: 'ไม่ได้จัดเก็บ # ไฟล์: ลองอีกครั้งหรือนำออก' }),
        cancelled && n(cancelled, { other: 'ยกเลิกแล้ว # ไฟล์' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'ไม่มีการเชื่อมต่อ: จะดำเนินการต่อโดยอัตโนมัติ',
        network: nextTry('ติดต่อเซิร์ฟเวอร์ไม่ได้'),
        stalled: nextTry('การอัปโหลดค้าง'),
        'server-error': nextTry('เซิร์ฟเวอร์มีปัญหา'),
        'rate-limited': nextTry('เซิร์ฟเวอร์ขอให้พักสักครู่'),
        'no-reply': nextTry('เซิร์ฟเวอร์ไม่ตอบ'),
      },
      resumed: 'กำลังดำเนินการต่อ',
      removed: (name) => `นำ “${name}” ออกแล้ว`,
      removedMany: (count) => n(count, { other: 'นำออกแล้ว # ไฟล์' }),
      undo: 'เลิกทำ',
      replace: 'แทนที่',
      noPicture: 'แสดงรูปภาพที่นี่ไม่ได้',
      broughtBack: (count) => n(count, { other: '# ไฟล์จากการเข้าชมครั้งก่อนกลับมาอยู่ที่นี่แล้ว และยังไม่ได้ส่ง' }),
      begun: (count) => n(count, { other: 'กำลังอัปโหลด # ไฟล์' }),
      uploaded: (percent) => `อัปโหลดแล้ว ${percent}`,
      notAdded: (count) => n(count, { other: 'ไม่ได้เพิ่ม # ไฟล์' }),
      preparing: 'กำลังเตรียม…',
      scaled: (width, height) => `ย่อเป็น ${width} × ${height}`,
      stripped: 'ลบเมตาดาต้าแล้ว',
      notStripped: 'ลบเมตาดาต้าไม่ได้ จึงไม่ได้ส่งไฟล์นี้ โปรดเลือกไฟล์อื่น',
    },
  };
};
