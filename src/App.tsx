/** The frame of the application: what stands in it belongs to ui, canvas and panels. */
export function App() {
  return <main />;
}
