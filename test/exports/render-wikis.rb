# Renders every page of wikis with gollum-lib, and follows every link inside them by its own rules.
# Arguments: git repositories. Prints JSON: by repository, the number of pages and links, and what was found wrong.
require 'json'
require 'uri'
require 'gollum-lib'

def page_at(wiki, path)
  dir, name = File.split(path)
  wiki.paged(name, dir == '.' ? nil : dir, true) || (dir == '.' ? wiki.page(name) : nil)
end

def check(repository)
  wiki = Gollum::Wiki.new(repository)
  pages = wiki.pages
  known = Hash.new { |pages_by_path, path| pages_by_path[path] = !page_at(wiki, path).nil? }
  found = { pages: pages.length, links: 0, wrong: [] }
  pages.each do |page|
    html = page.formatted_data
    found[:wrong] << "#{page.path}: not rendered: #{html}" if html.include?('gollum-error')
    doc = Nokogiri::HTML::DocumentFragment.parse(html)
    doc.css('a[href]').each do |link|
      href = link['href']
      next if href =~ /\A[a-z][a-z0-9+.-]*:/i || href.start_with?('#')
      found[:links] += 1
      path = URI.decode_www_form_component(href.split('#').first.gsub('+', '%2B'))
      found[:wrong] << "#{page.path}: #{href}" unless known[path]
    end
    doc.css('a.absent').each { |link| found[:wrong] << "#{page.path}: absent: #{link.text}" }
  end
  found
end

puts JSON.generate(ARGV.to_h { |repository| [repository, check(repository)] })
