import 'react';

// Custom properties are computed values handed from a component to its own style sheet.
declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
