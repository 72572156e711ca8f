/// A list of invented works as Zotero exports it, one of each of eight types.
enum Exported {
  static let list = #"""
    [
    	{"id":"http://zotero.org/users/1234567/items/NMXHB5DT","type":"article-journal","abstract":"What others wrote of it.","container-title":"Journal of Invented Studies","DOI":"https://doi.org/10.1000/182","ISSN":"1234-5679","issue":"4","journalAbbreviation":"J. Inv. Stud.","language":"en-GB","page":"558–570","source":"DOI.org (Crossref)","title":"Buses in <i>fog</i>: a \"study\"","title-short":"Buses in fog","URL":"https://example.org/fog","volume":"31","author":[{"family":"Berg","given":"Jan","non-dropping-particle":"van der"},{"family":"Mono","given":""}],"accessed":{"date-parts":[["2024",3,15]]},"issued":{"date-parts":[["2014",5,20]]}},
    	{
    		"id": "http://zotero.org/users/1234567/items/REPORT22",
    		"type": "report",
    		"event-place": "Sampleton",
    		"genre": "Working paper",
    		"number": "12",
    		"publisher": "Town of Sampleton",
    		"publisher-place": "Sampleton",
    		"title": "Timetables \u2013 for everyone \ud83d\ude8c",
    		"author": [ { "literal": "Town of Sampleton" } ],
    		"issued": { "date-parts": [ [ "2013", 11 ] ] }
    	},
    	{"id":"T4HJ7K9L","type":"webpage","container-title":"Sampleton Bus Users","title":"Where the buses are","URL":"https:\/\/example.org\/buses","accessed":{"date-parts":[["2024",3,15]]}},
    	{"id":"stopsOfSampleton2020","citation-key":"stopsOfSampleton2020","type":"dataset","publisher":"Town of Sampleton","title":"Stops of Sampleton","version":"2.1","license":"CC-BY-4.0","issued":{"date-parts":[[2020]],"season":"Spring"}},
    	{"id":"doe-2012","type":"book","collection-title":"Town studies","collection-number":"7","edition":"2","event-place":"London","ISBN":"978-0-00-000000-2","number-of-pages":"212","publisher":"Invented Press","publisher-place":"London","title":"The book of buses","author":[{"family":"Doe","given":"Ada","suffix":"Jr.","comma-suffix":true}],"issued":{"date-parts":[["2012"]],"circa":true},"custom":null},
    	{"id":"roe2015","type":"chapter","container-title":"A companion to waiting","page":"12-34","publisher":"Invented Press","title":"Shelters","author":[{"family":"Roe","given":"Jo"}],"editor":[{"family":"Doe","given":"Ada"}],"issued":{"literal":"in press"}},
    	{"id":"http://zotero.org/groups/77/items/THESIS11","type":"thesis","genre":"PhD thesis","number-of-pages":"301","publisher":"University of Sampleton","title":"On being late","author":[{"family":"Humboldt","given":"Alexa","dropping-particle":"von"}],"issued":{"raw":"2016-09"}},
    	{"id":"LAW00001","type":"legislation","container-title":"Sampleton Statutes","number":"4","section":"2","title":"Buses Act","references":"amended 2002","issued":{"date-parts":[["2001",1,1],["2001",12,31]]},"note":"Entry for the library"}
    ]
    """#

  /// The keys by which content cites them.
  static let keys = [
    "nmxhb5dt", "report22", "t4hj7k9l", "stopsofsampleton2020", "doe-2012", "roe2015", "thesis11",
    "law00001",
  ]
}
