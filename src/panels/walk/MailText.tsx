import styles from './Reading.module.css';

export type MailTextProps = {
  /** What the content says: plain words, or the HTML of an email. It may come from anybody. */
  readonly body: string;
  readonly title: string;
};

/** Marks that only HTML has. */
const HTML =
  /<(!doctype|html|head|body|table|div|p|br|a|h[1-6]|ul|ol|img|span|style|center|strong|b|i|em)\b/i;

/** Even inside its frame a mail fetches nothing: pictures of another host would tell that it was read. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** A link would open a window, which the frame may not. */
const STAY = '<base target="_blank">';

/**
 * The text of an email. Plain words stand as they are; HTML is shown in a frame of its own that may do nothing: no
 * script, no form, no way out of it, no address of the page.
 */
export function MailText({ body, title }: MailTextProps) {
  if (!HTML.test(body)) return <p className={styles.words}>{body}</p>;
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">${STAY}${body}`;
  return (
    <iframe className={styles.frame} title={title} sandbox="" referrerPolicy="no-referrer" srcDoc={page} />
  );
}
